package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.SomeoneWasQuicker;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovingTest {

    private final Workplace here = new Workplace();

    private List<Session> planned(SignUpKind signUp) {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, signUp), Set.of(), true);
        return here.dates(id);
    }

    private MovedDate to(LocalDateTime start, long seen) {
        return new MovedDate(seen, start, start.plusHours(1), false, PlaceWish.known(here.venue(), "keittiö"), Optional.empty(), 2, "Salissa on remontti");
    }

    @Test
    void aMovedDateRemembersWhereItWasAndBelongsToThePlannersHand() {
        Session date = planned(SignUpKind.EACH_DATE).get(0);
        LocalDateTime before = date.startsAt();
        here.moving.move(date.id(), to(before.plusDays(1), date.version()));
        assertEquals(before.plusDays(1), date.startsAt());
        assertEquals(before, date.originalStart());
        assertTrue(date.edited());
        assertFalse(date.follow(date.time(), date.place(), date.directions(), true, 0), "no feed changes it any more");
        assertEquals(2, here.memory.allRooms.size(), "the new room is kept");
    }

    @Test
    void signUpEndsWhenTheMovedDateBegins() {
        Session date = planned(SignUpKind.EACH_DATE).get(0);
        LocalDateTime later = date.startsAt().plusDays(1);
        here.moving.move(date.id(), to(later, date.version()));
        Intake intake = here.memory.intakes.of(date.activity(), date.id()).orElseThrow();
        assertTrue(intake.open(later.minusMinutes(1)));
        assertFalse(intake.open(later));
    }

    @Test
    void signUpMidwayFollowsTheLastDate() {
        List<Session> dates = planned(SignUpKind.FROM_NOW_ON);
        Session last = dates.get(2);
        here.moving.cancel(last.id(), last.version(), "Ohjaaja on sairas");
        Intake intake = here.memory.allIntakes.get(0);
        assertTrue(intake.open(dates.get(1).startsAt().minusMinutes(1)));
        assertFalse(intake.open(dates.get(1).startsAt()));
    }

    @Test
    void signUpForTheWholeGroupFollowsItsFirstDate() {
        List<Session> dates = planned(SignUpKind.WHOLE);
        Session first = dates.get(0);
        here.moving.cancel(first.id(), first.version(), "Ohjaaja on sairas");
        Intake intake = here.memory.allIntakes.get(0);
        assertTrue(intake.open(dates.get(1).startsAt().minusMinutes(1)));
        assertFalse(intake.open(dates.get(1).startsAt()));
    }

    @Test
    void whenEveryDateIsCalledOffNobodySignsUp() {
        planned(SignUpKind.WHOLE).forEach(date -> here.moving.cancel(date.id(), date.version(), "Remontti"));
        assertFalse(here.memory.allIntakes.get(0).open(Workplace.NOW));
    }

    @Test
    void aDateThatIsCalledOffStaysVisibleAndIsTold() {
        Session date = planned(SignUpKind.EACH_DATE).get(0);
        here.moving.cancel(date.id(), date.version(), "Ohjaaja on sairas");
        assertEquals(Status.CANCELLED, date.status());
        assertEquals(Optional.of("Ohjaaja on sairas"), date.reason());
        assertEquals(List.of(date.id()), here.calledOff);
        assertFalse(here.memory.intakes.of(date.activity(), date.id()).orElseThrow().open(Workplace.NOW));
    }

    @Test
    void theSecondOfTwoIsToldAndChangesNothing() {
        Session date = planned(SignUpKind.EACH_DATE).get(0);
        LocalDateTime before = date.startsAt();
        assertThrows(SomeoneWasQuicker.class, () -> here.moving.move(date.id(), to(before.plusDays(1), date.version() + 1)));
        assertThrows(SomeoneWasQuicker.class, () -> here.moving.cancel(date.id(), date.version() + 1, "Remontti"));
        assertEquals(before, date.startsAt());
        assertEquals(Status.PLANNED, date.status());
        assertTrue(here.calledOff.isEmpty());
    }

    @Test
    void whoIsInTheWayIsSaidBeforeAndTheGroupItselfIsNot() {
        Session first = planned(SignUpKind.NONE).get(0);
        planned(SignUpKind.NONE);
        MovedDate same = new MovedDate(first.version(), first.startsAt(), first.endsAt(), false, PlaceWish.known(here.venue(), "sali"), Optional.empty(), 0, "");
        assertEquals(1, here.moving.clashes(first.id(), same).size(), "the other group, not this one");
        assertTrue(here.moving.clashes(first.id(), to(first.startsAt(), first.version())).isEmpty(), "another room");
        assertFalse(first.edited(), "asking changes nothing");
    }

    @Test
    void whoHasAPlaceHearsOfTheNewTimeInEveryLanguage() {
        Session date = planned(SignUpKind.WHOLE).get(0);
        Enrolment seated = here.seated(date);
        here.household(date);
        here.moving.move(date.id(), to(date.startsAt().plusDays(1), date.version()));
        assertEquals(List.of(seated.contact()), here.sent.stream().map(Message::recipient).toList(), "who waits for the whole group does not come to this date");
        Message told = here.sent.get(0);
        assertEquals("date-moved", told.key());
        assertEquals("torstai 26.11. kello 17.00–18.00", told.arguments().get("when.fi"));
        assertEquals("keskiviikko 25.11. kello 17.00–18.30", told.arguments().get("was.fi"));
        assertEquals("Wednesday 25 November at 17.00–18.30", told.arguments().get("was.en"));
        assertEquals("yes", told.arguments().get("changed"));
        assertEquals("Salissa on remontti", told.arguments().get("why"));
        assertTrue(told.arguments().get("link").startsWith("https://kotoisa.example.fi/s/"));
    }

    @Test
    void anotherRoomIsToldAndAnotherLeaderIsNot() {
        Session date = planned(SignUpKind.EACH_DATE).get(0);
        here.seated(date);
        PlaceWish sameRoom = PlaceWish.known(here.venue(), "sali");
        here.moving.move(date.id(), new MovedDate(date.version(), date.startsAt(), date.endsAt(), false, sameRoom, Optional.empty(), 5, ""));
        assertEquals(List.of(), here.sent);
        assertEquals(List.of(), here.movedDates);
        PlaceWish kitchen = PlaceWish.known(here.venue(), "keittiö");
        here.moving.move(date.id(), new MovedDate(date.version(), date.startsAt(), date.endsAt(), false, kitchen, Optional.empty(), 5, ""));
        assertEquals("no", here.sent.get(0).arguments().get("changed"));
        assertEquals("Perhekeskus, keittiö", here.sent.get(0).arguments().get("place"));
        assertEquals("no", here.sent.get(0).arguments().get("reason"));
        assertEquals(List.of(date.id()), here.movedDates, "the neighbours hear of it too");
    }

    @Test
    void whoWaitsForADateThatIsCalledOffHearsItToo() {
        Session date = planned(SignUpKind.EACH_DATE).get(0);
        List<UUID> all = List.of(here.seated(date).contact(), here.household(date).contact());
        here.moving.cancel(date.id(), date.version(), "Ohjaaja on sairas. ");
        assertEquals(all, here.sent.stream().map(Message::recipient).toList());
        assertEquals("Ohjaaja on sairas", here.sent.get(0).arguments().get("why"), "the words around it end the sentence");
        assertEquals("alone", here.sent.get(0).arguments().get("more"));
        here.moving.cancel(date.id(), date.version(), "Ohjaaja on sairas");
        assertEquals(2, here.sent.size(), "twice changes nothing more");
    }

    @Test
    void whoKeepsAPlaceHearsWhenTheNextDateIs() {
        List<Session> dates = planned(SignUpKind.WHOLE);
        here.seated(dates.get(0));
        here.moving.cancel(dates.get(0).id(), dates.get(0).version(), "Ohjaaja on sairas");
        assertEquals("next", here.sent.get(0).arguments().get("more"));
        assertEquals("ke 2.12. 17.00", here.sent.get(0).arguments().get("nextBrief.fi"));
        here.moving.cancel(dates.get(2).id(), dates.get(2).version(), "Ohjaaja on sairas");
        assertEquals("ke 2.12. 17.00", here.sent.get(1).arguments().get("nextBrief.fi"), "the next one from now, also when a later one is called off");
        here.moving.cancel(dates.get(1).id(), dates.get(1).version(), "Ohjaaja on sairas");
        assertEquals("none", here.sent.get(2).arguments().get("more"));
    }

    @Test
    void nobodyHearsOfADraftOrOfWhatIsOver() {
        ActivityId draft = here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), false);
        Session date = here.dates(draft).get(0);
        here.moving.cancel(date.id(), date.version(), "Remontti");
        Session over = planned(SignUpKind.EACH_DATE).get(0);
        here.seated(over);
        over.follow(new SessionTime(Workplace.NOW.minusDays(2), Workplace.NOW.minusDays(2).plusHours(1), false), over.place(), over.directions(), false, 0);
        here.moving.move(over.id(), new MovedDate(over.version(), over.startsAt().plusMinutes(30), over.endsAt(), false, PlaceWish.known(here.venue(), "sali"), Optional.empty(), 0, ""));
        assertEquals(List.of(), here.movedDates, "hosts of what is over need not know that it began later");
        here.moving.cancel(over.id(), over.version(), "Ei pidetty");
        assertEquals(List.of(), here.sent);
    }

    @Test
    void nobodyMovesTheDatesOfAnotherOrganisation() {
        Session date = planned(SignUpKind.NONE).get(0);
        Moving others = here.as(new Staff(PLANNER, Set.of(LIBRARY))).moving;
        assertThrows(NotAllowed.class, () -> others.move(date.id(), to(date.startsAt(), date.version())));
        assertThrows(NotAllowed.class, () -> others.cancel(date.id(), date.version(), "Remontti"));
        assertThrows(NotAllowed.class, () -> others.clashes(date.id(), to(date.startsAt(), date.version())));
    }
}
