package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.Said;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.feeds.NotAFeedException;
import fi.kotoisa.platform.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every real file, taken over in its own time: what is stored is what a careful person reads in it. */
class RealFilesTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final String HELSINKI_2019 = "linkedevents_helsinki_2019-04_include-location_excerpt.json";

    private final Memory memory = new Memory();

    private ImportDesk desk(String day) {
        Clock then = Clock.fixed(LocalDate.parse(day).atTime(10, 0).atZone(HELSINKI).toInstant(), HELSINKI);
        FeedNews nobody = new FeedNews();
        nobody.clock = then;
        nobody.intakeTimes = new IntakeTimes();
        nobody.intakeTimes.intakes = memory.intakes;
        return new ImportDesk(memory.activities, memory.venues, new ImportDesk.RememberedImports(), new Staff(PLANNER, Set.of(SILTA)), new RememberedFeeds(), nobody, then);
    }

    private void take(String file, String day) {
        desk(day).take(ImportDesk.real("real/" + file));
    }

    private Activity group(String key) {
        return memory.allActivities.stream().filter(each -> each.feedKey().equals(Optional.of(key))).findFirst().orElseThrow();
    }

    private Session date(String key) {
        return memory.allSessions.stream().filter(each -> each.feedKey().equals(Optional.of(key))).findFirst().orElseThrow();
    }

    private Optional<Venue> house(Session date) {
        return memory.allVenues.stream().filter(each -> each.id().equals(date.place().venue())).findFirst();
    }

    /** Name, added words and address as a calendar says them in Finnish. */
    private String where(Session date) {
        return PlaceWords.line(date.directions(), house(date), Optional.empty(), Language.FI);
    }

    private static SessionTime at(String from, String to) {
        return SessionTime.at(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private static SessionTime days(String first, String last) {
        return SessionTime.days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private List<SessionTime> times(String key) {
        return memory.activities.sessions(group(key).id()).stream().map(Session::time).toList();
    }

    @Test
    void theReadingGroupMeetsInTheServiceHouseAndNotInTheLibrary() {
        take(HELSINKI_2019, "2019-04-01");
        Session group = date("helmet:183979");
        assertEquals(Map.of("fi", "Soukan palvelutalo, Soukankaari 7"), group.directions().words());
        assertEquals("Soukan kirjasto, Soukan palvelutalo, Soukankaari 7, Espoo", where(group));
        assertEquals("Soukankaari 7, Espoo", PlaceWords.address(PlaceWords.of(group.directions(), house(group), Language.FI), house(group).orElseThrow()), "what a map is asked for");
        assertEquals(Optional.of(new Said("Soukan palvelutalo, Soukankaari 7", "fi")), PlaceWords.of(group.directions(), house(group), Language.AR));
        assertEquals("Soukan kirjaston lukupiiri", group("helmet:183979").texts().get("fi").summary());
        assertTrue(group("helmet:183979").texts().get("fi").description().contains("kerran kuussa keskiviikkona klo 14-15"));
    }

    @Test
    void theOthersOfHelsinkiIn2019() {
        take(HELSINKI_2019, "2019-04-01");
        assertEquals(5, memory.allActivities.size());
        assertEquals(days("2018-01-19", "2019-05-30"), date("helmet:144875").time());
        assertEquals("Arabianrannan kirjasto, Hämeentie 135 A, 00560 Helsinki", where(date("helmet:144875")));
        assertEquals(Set.of("fi"), group("helmet:144875").languages());
        assertEquals(Audience.FAMILIES, group("helmet:144875").audience());
        assertFalse(group("helmet:144875").free(), "not said");
        assertEquals(Audience.EVERYONE, group("helmet:3548").audience(), "children, families and the young");
        Activity trace = group("espoo:148732");
        assertEquals(Set.of("fi", "sv", "en"), trace.texts().keySet());
        assertEquals("Haltias Spår", trace.texts().get("sv").title());
        assertTrue(trace.texts().get("sv").description().contains("<p>Arrangör: Haltia</p>"));
        assertEquals(Optional.of("https://www.haltia.com/jalki"), trace.infoUrl());
        assertEquals("Haltia Suomen luontokeskus, Nuuksiontie 84, 02820 Espoo", where(date("espoo:148732")), "that it is in Haltia its name says");
        assertEquals(at("2018-12-17T10:30", "2019-05-20T10:45"), date("helsinki:aftrxgn7a4").time());
        assertTrue(group("helsinki:aftrxgnh6e").free());
        assertEquals("Leikkipuisto Isonneva, Isonnevantie 14-16, 00320 Helsinki", where(date("helsinki:aftrxgn7a4")));
    }

    @Test
    void turkuSaysWhereInWordsAndWhatItCosts() {
        take("linkedevents_turku_2022-05.json", "2022-05-20");
        ActivityText text = group("turku:991415").texts().get("fi");
        assertEquals(List.of("Kesäillan vesijumppa", "Vauhdikas vesijumppa illan päätteeksi!"), List.of(text.title(), text.summary()));
        assertTrue(text.description().startsWith("<p>Reipas vesijumppa Kupittaan maauimalan isossa altaassa."), text.description());
        assertTrue(text.description().endsWith("<p>Järjestäjä: Turun kaupungin liikuntapalvelut</p>"), text.description());
        assertEquals("Sisäänpääsymaksu + ohjausmaksu 2,50 €", text.price());
        assertEquals(Set.of("fi"), group("turku:991415").texts().keySet(), "the others are copies");
        assertFalse(group("turku:991415").free());
        assertEquals(at("2022-06-14T19:30", "2022-06-14T20:15"), date("turku:991417").time());
        assertEquals("Blombergin aukio 12, Turku / Kupittaa, Kupittaan maauimala", where(date("turku:991417")));
        assertEquals(Session.Status.PLANNED, date("turku:991417").status());
    }

    @Test
    void theSparseListHasTitlesAndTimesOnly() {
        take("linkedevents_helsinki_2022-09_sparse.json", "2022-09-01");
        assertEquals(5, memory.allSessions.size());
        assertEquals(at("2022-09-12T17:00", "2022-09-12T18:30"), date("helmet:241163").time());
        assertEquals(Set.of(), group("helmet:241163").languages(), "that it is a language café does not say what else is spoken");
        assertEquals("", where(date("helmet:241163")));
        assertEquals(Map.of("fi", "Tietotekniikkaopastusta senioreille", "sv", "Digital handledning", "en", "Digital guidance for seniors"),
                Map.of("fi", title("helmet:239092", "fi"), "sv", title("helmet:239092", "sv"), "en", title("helmet:239092", "en")));
    }

    private String title(String key, String language) {
        return group(key).texts().get(language).title();
    }

    @Test
    void myHelsinkiSaysOnlyOfTheTitleInWhatLanguageItIs() {
        take("myhelsinki_events_2023-03.json", "2023-03-11");
        ActivityText bridge = group("helmet:247768").texts().get("fi");
        assertTrue(bridge.summary().startsWith("Tule pelaamaan klassista korttipeliä klo 15!"));
        assertTrue(bridge.description().contains("Pelaajat kokoontuvat Myyrmäkitalon 3.kerroksen kerhotilassa."));
        assertEquals(Set.of("fi"), group("helmet:247768").texts().keySet());
        assertEquals(at("2023-12-27T15:00", "2023-12-27T20:00"), date("helmet:247768").time());
        assertEquals("Paalutori 3", house(date("helmet:247768")).orElseThrow().name());
        assertEquals("Musiikin teematorstait Hertsikassa", group("helmet:243408").texts().get("fi").summary());
    }

    @Test
    void theWorkshopInPotsdam() {
        take("google_machbar-potsdam_2019-02.ics", "2019-02-16");
        Session library = memory.allSessions.stream().filter(each -> house(each).filter(venue -> venue.name().equals("Stadt- und Landesbibliothek Potsdam")).isPresent()).findFirst().orElseThrow();
        assertEquals("Stadt- und Landesbibliothek Potsdam, Am Kanal 47, 14467 Potsdam", where(library));
        assertTrue(memory.allActivities.stream().allMatch(each -> each.texts().values().stream().noneMatch(text -> text.title().isBlank())));
        assertTrue(memory.allSessions.stream().allMatch(each -> !each.endsAt().isBefore(each.startsAt())));
    }

    @Test
    void theRepairCafesOfCottbus() {
        take("wordpress_fablab-cottbus_2016-2019.ics", "2017-12-01");
        Session christmas = memory.allSessions.stream().filter(each -> each.startsAt().toLocalDate().equals(LocalDate.parse("2016-12-03"))).findFirst().orElseThrow();
        assertEquals(LocalDateTime.parse("2016-12-03T15:00"), christmas.startsAt(), "two o'clock in Cottbus");
        assertEquals("FabLab Cottbus, Walther-Pauer-Straße 5, 03044 Cottbus", where(christmas));
        Activity cafe = memory.activities.find(christmas.activity()).orElseThrow();
        assertTrue(cafe.free());
        assertEquals(Optional.of("http://blog.fablab-cottbus.de/Veranstaltung/weihnachts-repair-cafe/"), cafe.infoUrl());
        ActivityText text = cafe.texts().values().iterator().next();
        assertEquals("Weihnachts Repair-Café", text.title());
        assertTrue(text.description().contains("Es ist schon wieder Dezember!"), text.description());
        assertTrue(memory.allSessions.stream().anyMatch(each -> each.time().equals(days("2018-06-09", "2018-06-09"))), "closed on a whole day");
        assertEquals(27 + 12, memory.allSessions.size(), "one of them is held on twelve first Saturdays until a year from now");
        assertTrue(times("ai1ec-1887@blog.fablab-cottbus.de").contains(at("2018-11-03T15:00", "2018-11-03T18:00")));
    }

    @Test
    void theTestCalendarOfLondon() {
        take("thunderbird_london_2024-03.ics", "2024-03-20");
        assertEquals(List.of(at("2024-03-26T03:00", "2024-03-30T09:00")), times("b23d11e6-a296-44a1-b51b-8ab651ec7d13"));
        assertEquals(List.of(at("2024-03-26T05:00", "2024-03-26T09:00")), times("ba53fb81-aeac-42d4-9046-534f76653647"), "two others have other names, five are left out");
        Session moved = memory.allSessions.stream().filter(each -> title(each).equals("event 5")).findFirst().orElseThrow();
        assertEquals(at("2024-03-27T18:00", "2024-03-27T22:00"), moved.time());
        assertEquals(List.of(days("2024-03-28", "2024-03-28")), times("49c1ccdb-5afa-4fed-a416-024070e97984"));
        assertEquals(7, memory.allSessions.size());
    }

    private String title(Session date) {
        return memory.activities.find(date.activity()).orElseThrow().texts().values().iterator().next().title();
    }

    @Test
    void listsOfPlacesAndOfKeywordsAreNoEvents() {
        for (String file : List.of("linkedevents_helsinki_2020-05_places.json", "linkedevents_helsinki_2020-05_keywords.json")) {
            assertThrows(NotAFeedException.class, () -> desk("2020-05-01").importing.read(SILTA, file, Optional.empty(), "und", ImportDesk.real("real/" + file)), file);
        }
    }
}
