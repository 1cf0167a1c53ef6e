package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.application.ImportRow.Action;
import fi.kotoisa.activities.application.ImportRow.Change;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.NotAFeedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group of two dates in December, as a city's interface tells of it, and what becomes of it here. */
class FeedFactsTest {

    private final Memory memory = new Memory();
    private final ImportDesk desk = new ImportDesk(memory);

    /** An event of the group a:0 on a day of December 2026 with more members. */
    private static String date(int day, String more) {
        return "{\"id\":\"a:" + day + "\",\"super_event\":{\"@id\":\"/v1/event/a:0/\"},\"start_time\":\"2026-12-" + (day < 10 ? "0" : "") + day + "T15:00:00Z\",\"name\":{\"fi\":\"Kerho\"}," + more
                + "\"end_time\":null}";
    }

    private static String house(String name, String extra) {
        return "\"location\":{\"id\":\"x:" + name + "\",\"name\":{\"fi\":\"" + name + "\"},\"street_address\":{\"fi\":\"" + name + "tie 1\"}},\"location_extra_info\":{" + extra + "},";
    }

    private static String list(String... events) {
        return "{\"data\":[" + String.join(",", events) + "]}";
    }

    private Activity group() {
        return memory.allActivities.get(0);
    }

    private ActivityText text(String language) {
        return group().texts().get(language);
    }

    private String houseOf(Activity group) {
        return memory.venues.find(group.venue().orElseThrow()).map(Venue::name).orElseThrow();
    }

    @Test
    void whatIsAddedToThePlaceFollowsAndIsAChangeOfPlace() {
        desk.take(list(date(1, house("Talo", "\"fi\":\"2. kerros\"")), date(8, house("Talo", "\"fi\":\"2. kerros\",\"sv\":\"2 vån.\""))));
        assertEquals(List.of(Map.of("fi", "2. kerros"), Map.of("fi", "2. kerros", "sv", "2 vån.")), memory.allSessions.stream().map(each -> each.directions().words()).toList());
        ImportRow row = desk.take(list(date(1, house("Talo", "\"fi\":\"3. kerros\"")), date(8, house("Talo", "\"fi\":\"2. kerros\",\"sv\":\"2 vån.\"")))).rows().get(0);
        assertEquals(List.of(Action.CHANGE, List.of(Change.PLACE)), List.of(row.action(), row.changes()));
        assertEquals(Map.of("fi", "3. kerros"), memory.allSessions.get(0).directions().words());
        assertEquals(List.of(1, 0), memory.allSessions.stream().map(Session::sequence).toList());
    }

    @Test
    void whoMovesADateToAnotherHouseTakesNoDirectionsAlong() {
        desk.take(list(date(1, house("Talo", "\"fi\":\"2. kerros\""))));
        Session date = memory.allSessions.get(0);
        date.move(date.time(), new SessionPlace(UUID.randomUUID(), null, null, 0), "", 1);
        assertEquals(Map.of(), date.directions().words());
    }

    @Test
    void aGroupIsFreeOnlyWhereAllDatesAreAndSpokenIsWhatAnyOfThemSpeaks() {
        String free = "\"offers\":[{\"is_free\":true}],";
        desk.take(list(date(1, free + "\"in_language\":[{\"@id\":\"/v1/language/fi/\"}],"), date(8, "\"offers\":[{\"is_free\":false}],\"in_language\":[{\"@id\":\"/v1/language/so/\"}],")));
        assertFalse(group().free());
        assertEquals(Set.of("fi", "so"), group().languages());
        ImportRow row = desk.take(list(date(1, free), date(8, free))).rows().get(0);
        assertEquals(List.of(Change.FACTS), row.changes());
        assertTrue(row.doesSomething() && group().free());
        assertEquals(Set.of(), group().languages());
    }

    @Test
    void whatAPersonChangedByHandIsNotFollowedAnyMore() {
        String fi = "\"in_language\":[{\"@id\":\"/v1/language/fi/\"}],\"info_url\":{\"fi\":\"https://a.example.fi/1\"},";
        desk.take(list(date(1, fi)));
        group().describe(group().texts(), Set.of("fi", "ar"), group().level(), Audience.WOMEN, true);
        desk.take(list(date(1, fi)));
        ImportRow row = desk.take(list(date(1, "\"in_language\":[{\"@id\":\"/v1/language/sv/\"}],\"info_url\":{\"fi\":\"https://a.example.fi/2\"},\"offers\":[{\"is_free\":false}],"))).rows().get(0);
        assertEquals(List.of(Change.FACTS), row.changes(), "of the link");
        assertEquals(Set.of("fi", "ar"), group().languages());
        assertEquals(Audience.WOMEN, group().audience());
        assertTrue(group().free());
        assertEquals(Optional.of("https://a.example.fi/2"), group().infoUrl());
    }

    @Test
    void theHouseOfTheGroupFollowsWhenEverythingThatIsStillToComeMoved() {
        desk.take(list(date(1, house("Talo", "")), date(8, house("Talo", ""))));
        desk.take(list(date(1, house("Talo", "")), date(8, house("Tupa", ""))));
        assertEquals("Talo", houseOf(group()), "one of them only");
        ImportRow row = desk.take(list(date(1, house("Tupa", "")), date(8, house("Tupa", "")))).rows().get(0);
        assertEquals(List.of(Change.PLACE), row.changes());
        assertEquals("Tupa", houseOf(group()));
    }

    @Test
    void everyLanguageInWhichAnythingIsSaidIsKept() {
        desk.take(list(date(1, "\"short_description\":{\"fi\":\"Lyhyt\"},\"description\":{\"fi\":\"<p>Tule</p>\",\"sv\":\"<p>Kom</p>\"},").replace("{\"fi\":\"Kerho\"}", "{\"fi\":\"Kerho\",\"sv\":\"Kerho\",\"en\":\"Club\"}")));
        assertEquals(Set.of("fi", "sv", "en"), group().texts().keySet());
        assertEquals(List.of("Kerho", "", "<p>Kom</p>"), List.of(text("sv").title(), text("sv").summary(), text("sv").description()));
        assertEquals("<div lang=\"fi\"><p>Lyhyt</p></div><div lang=\"fi\"><p>Tule</p></div>", text("en").description(), "in another language, and marked so");
    }

    @Test
    void ofAnOfferEverythingIsKept() {
        desk.take(list(date(1, "\"offers\":[{\"is_free\":true,\"price\":{\"fi\":\"Maksuton\"},\"description\":null},{\"is_free\":true,\"price\":{\"fi\":\"Kahvi 2 €\"},"
                + "\"description\":{\"fi\":\"Vain käteisellä\"},\"info_url\":{\"fi\":\"https://liput.example.fi/?a=1&b=2\"}}],")));
        assertEquals("<p>Hinta: Maksuton<br>Kahvi 2 €. Vain käteisellä. <a href=\"https://liput.example.fi/?a=1&amp;b=2\" rel=\"nofollow noopener noreferrer\">https://liput.example.fi/?a=1&amp;b=2</a></p>",
                text("fi").description());
        assertTrue(group().free());
        assertTrue(FeedFactWords.saysFree("Vapaa pääsy!") && FeedFactWords.saysFree("0,00 €") && !FeedFactWords.saysFree("10 €"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "yso:p13050, -, -, FAMILIES, -", "yso:p4354 yso:p6165, -, -, FAMILIES, -", "yso:p4354 yso:p11617, -, -, EVERYONE, -", "yso:p13050 x:1, -, -, EVERYONE, -",
        "yso:p2433, 60, -, SENIORS, 60+", "yso:p2433, 7, 12, EVERYONE, 7–12", "yso:p16991, -, -, WOMEN, -", "-, 13, 17, YOUNG, 13–17", "-, 0, 99, EVERYONE, 0–99", "-, 18, -, EVERYONE, 18+", "-, 0, 0, EVERYONE, -"
    })
    void forWhomItIsAsFarAsThatIsPlain(String words, String from, String to, Audience audience, String ages) {
        String ids = words == null ? "" : List.of(words.split(" ")).stream().map(word -> "{\"@id\":\"/v1/keyword/" + word + "/\"}").collect(Collectors.joining(","));
        desk.take(list(date(1, "\"audience\":[" + ids + "],\"audience_min_age\":" + from + ",\"audience_max_age\":" + to + ",\"provider\":{\"fi\":\"Martat\"},")));
        assertEquals(audience, group().audience());
        assertEquals((ages == null ? "" : "<p>Ikä: <span dir=\"ltr\">" + ages + "</span></p>") + "<p>Järjestäjä: Martat</p>", text("fi").description());
    }

    @Test
    void aPlaceThatNobodyKnowsIsRemarkedAndItsDoorIsKept() {
        ImportPreview preview = desk.take(list(date(1, "\"location\":{\"@id\":\"/v1/place/tprek:1/\"},\"location_extra_info\":{\"fi\":\"Ovi B\"},")));
        assertEquals(List.of(Action.CREATE, Action.NOTED), ImportDesk.actions(preview));
        assertEquals(Map.of("fi", "Ovi B"), memory.allSessions.get(0).directions().words());
        assertEquals(Optional.empty(), group().venue(), "a door is no house");
    }

    @Test
    void ofTooManyDatesThoseThatAreStillToComeAreTakenAndWhatIsGoneAmongThemIsSeen() {
        String many = IntStream.range(0, FeedContents.MOST_DATES).mapToObj(i -> "UID:over" + i + "\nSUMMARY:Ohi\nDTSTART:202601" + (10 + i % 20) + "T170000Z").collect(Collectors.joining("\nEND:VEVENT\nBEGIN:VEVENT\n"));
        ImportPreview preview = desk.take(ImportDesk.calendar(many, ImportingTest.GROUP));
        assertEquals(FeedContents.MOST_DATES, preview.count(Action.CREATE));
        assertEquals(3, memory.allSessions.stream().filter(each -> each.startsAt().isAfter(LocalDateTime.parse("2026-12-01T00:00"))).count(), "the last in the file");
        assertEquals(1, desk.look(ImportDesk.calendar(many, ImportingTest.GROUP.replace("COUNT=3", "COUNT=2"))).count(Action.GONE));
    }

    @Test
    void beyondTheLastDateThatWasTakenNothingIsGone() {
        desk.take(ImportDesk.calendar(ImportingTest.GROUP));
        String many = IntStream.range(0, FeedContents.MOST_DATES).mapToObj(i -> "UID:soon" + i + "\nSUMMARY:Pian\nDTSTART:20261209T170000Z").collect(Collectors.joining("\nEND:VEVENT\nBEGIN:VEVENT\n"));
        ImportPreview preview = desk.look(ImportDesk.calendar(many, ImportingTest.GROUP.replace("COUNT=3", "COUNT=1"), ImportingTest.TRIP.replace("20261205", "20261220")));
        assertEquals(1, preview.count(Action.GONE), "the eighth of December is, the fifteenth may have been left out");
    }

    @Test
    void aCalendarThatDoesNotSayItsLanguageIsInTheOneThatWasChosenAlsoWhenItIsReadAgain() throws NotAFeedException {
        FollowDesk town = new FollowDesk();
        String calendar = ImportDesk.calendar(ImportingTest.TRIP + "DESCRIPTION:Ta med mat\n");
        UUID read = town.desk.importing.read(Workplace.SILTA, "feed", Optional.of(FollowDesk.ADDRESS), "sv", calendar.getBytes(StandardCharsets.UTF_8));
        town.desk.importing.take(read, 0);
        assertEquals(Set.of("sv"), town.activity("trip@example.org").texts().keySet());
        town.following.follow(read, false);
        town.nextDay(calendar.replace("Retki", "Utflykt").replace("SUMMARY", "SUMMARY;LANGUAGE=sv-FI"));
        town.nextDay(calendar.replace("Retki", "Utflykt"));
        assertEquals(Set.of("sv"), town.activity("trip@example.org").texts().keySet());
        assertEquals("Utflykt", town.activity("trip@example.org").texts().get("sv").title());
        assertEquals("<p>Ta med mat</p>", town.activity("trip@example.org").texts().get("sv").description());
    }
}
