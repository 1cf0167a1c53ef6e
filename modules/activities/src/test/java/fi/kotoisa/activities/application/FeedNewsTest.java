package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.ImportDesk.calendar;
import static fi.kotoisa.activities.application.ImportingTest.GROUP;
import static fi.kotoisa.activities.application.ImportingTest.TRIP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.platform.Message;
import java.util.Collections;
import java.util.Map;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A household has a place in a group that came from a feed and was given sign-up here. */
class FeedNewsTest {

    private static final String LONGER = GROUP.replace("COUNT=3", "COUNT=6");

    private final FollowDesk desk = new FollowDesk();

    private Feed follow(SignUpKind signUp) {
        Feed feed = desk.follow(calendar(LONGER, TRIP), false);
        Activity group = desk.activity("group@example.org");
        group.hold(new SessionPlace(null, null, null, 0), signUp, 10, 0);
        List<Session> dates = desk.work.dates(group.id());
        (signUp == SignUpKind.WHOLE ? dates.subList(0, 1) : dates).forEach(date -> {
            Optional<SessionId> one = signUp == SignUpKind.WHOLE ? Optional.empty() : Optional.of(date.id());
            desk.work.memory.intakes.add(new Intake(IntakeId.next(), group.id(), one, 10, 0, dates.get(5).startsAt()));
            desk.work.seated(date);
        });
        return feed;
    }

    private List<String> told() {
        return desk.work.sent.stream().map(Message::key).collect(Collectors.toList());
    }

    @Test
    void whoSignedUpHearsOfADateThatMoves() {
        follow(SignUpKind.EACH_DATE);
        desk.nextDay(calendar(LONGER.replace("RRULE", "EXDATE;TZID=Europe/Helsinki:20261201T170000\nRRULE"), TRIP));
        assertEquals(List.of(), told(), "what vanished waits for a person");
        desk.nextDay(calendar(LONGER.replace("T17", "T16"), TRIP));
        assertEquals(6, told().size());
        assertEquals(Set.of("date-series-moved"), Set.copyOf(told()));
    }

    @Test
    void aHouseholdThatSignedUpForManySingleDatesHearsOnce() {
        Feed feed = follow(SignUpKind.EACH_DATE);
        List<Session> dates = desk.work.dates(desk.activity("group@example.org").id());
        NewContact amal = new NewContact("Amal", Optional.of("+358405550147"), Optional.empty(), Language.AR);
        dates.forEach(date -> desk.work.seated(date, amal));
        desk.nextDay(calendar(LONGER.replace("T17", "T16"), TRIP));
        assertEquals(7, told().size(), "six who signed up for one date each, and Amal");
        Map<String, String> once = desk.work.sent.stream().map(Message::arguments).filter(arguments -> arguments.get("count").equals("6")).findFirst().orElseThrow();
        assertEquals(List.of("yes", "yes"), List.of(once.get("several"), once.get("apart")));
        desk.work.sent.clear();
        desk.nextDay(calendar(TRIP));
        String key = desk.reports.missing(feed.id()).get(0).key();
        assertEquals(7, desk.reports.missing(feed.id()).get(0).households());
        desk.callingOff.callOff(feed.id(), Set.of(key), "Sali on suljettu");
        assertEquals(Collections.nCopies(7, "date-cancelled"), told());
    }

    @Test
    void whoSignedUpForAllOfItHearsOfTheFirstDatesOfASeriesThatMovesOnly() {
        follow(SignUpKind.WHOLE);
        desk.nextDay(calendar(LONGER.replace("T17", "T16"), TRIP));
        assertEquals(List.of("date-moved", "date-moved", "date-moved"), told());
        assertEquals(6, desk.work.movedDates.size() + 3, "the others are as silent as the reminder is sure");
    }

    @Test
    void aGroupThatVanishedIsSaidOnceToEachHousehold() {
        Feed feed = follow(SignUpKind.WHOLE);
        desk.nextDay(calendar(TRIP));
        String key = desk.reports.missing(feed.id()).get(0).key();
        assertEquals(1, desk.reports.missing(feed.id()).get(0).households());
        desk.callingOff.callOff(feed.id(), Set.of(key), "Sali on suljettu");
        assertEquals(List.of("date-cancelled"), told());
        assertEquals("Sali on suljettu", desk.work.sent.get(0).arguments().get("why"));
        assertEquals(6, desk.work.calledOff.size(), "hosts hear of every date");
    }

    @Test
    void aDateThatTheFeedAddsOpensForSignUpAsTheOthersDid() {
        follow(SignUpKind.EACH_DATE);
        Activity group = desk.activity("group@example.org");
        assertEquals(6, desk.work.memory.allIntakes.size());
        desk.nextDay(calendar(LONGER.replace("COUNT=6", "COUNT=7"), TRIP));
        Session added = desk.work.dates(group.id()).get(6);
        Intake opened = desk.work.memory.intakes.of(group.id(), added.id()).orElseThrow();
        assertEquals(Optional.of(added.id()), opened.session());
        assertEquals(10, opened.places());
        assertTrue(added.published() && opened.open(added.startsAt().minusMinutes(1)));
        assertFalse(opened.open(added.startsAt()), "until it begins");
        assertEquals(7, desk.work.memory.allIntakes.size(), "the others keep theirs");
        assertEquals(List.of(), told(), "nobody waits for it yet");
    }

    @Test
    void leaderAndHostsAreOursWhateverTheFeedChanges() {
        desk.follow(calendar(GROUP), false);
        Session first = desk.work.memory.allSessions.get(0);
        SessionPlace ours = new SessionPlace(first.place().venue(), null, Workplace.PLANNER.value(), 2);
        first.follow(first.time(), ours, first.directions(), false, 1);
        desk.nextDay(calendar(GROUP.replace("T17", "T16")));
        assertEquals(ours, first.place());
    }

    @Test
    void thePriceStandsInItsPlaceInItsLanguage() {
        String list = "[{\"id\":\"a\",\"name\":{\"fi\":\"Konsertti\",\"tlh\":\"bom\"},\"description\":{\"fi\":\"<p>Musiikkia</p>\"},\"start_time\":\"2026-12-05\",\"offers\":[{\"is_free\":false,\"price\":{\"fi\":\"5 < 8 €\"}}]}]";
        desk.follow(list, false);
        ActivityText finnish = desk.activity("a").texts().get("fi");
        ActivityText klingon = desk.activity("a").texts().get("tlh");
        assertEquals(List.of("<p>Musiikkia</p>", "5 < 8 €"), List.of(finnish.description(), finnish.price()));
        assertEquals(List.of("<div lang=\"fi\"><p>Musiikkia</p></div>", ""), List.of(klingon.description(), klingon.price()), "the Finnish one is shown, marked as such");
    }

    @Test
    void aPriceInALanguageWithoutWordsStandsInEach() {
        String list = "[{\"id\":\"a\",\"name\":{\"fi\":\"Konsertti\",\"en\":\"Concert\"},\"start_time\":\"2026-12-05\",\"offers\":[{\"is_free\":false,\"price\":{\"sv\":\"5 €\"}}]}]";
        desk.follow(list, false);
        assertEquals(List.of("5 €", "5 €"), List.of(desk.activity("a").texts().get("fi").price(), desk.activity("a").texts().get("en").price()));
    }
}
