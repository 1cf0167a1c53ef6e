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
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.platform.NotAllowed;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanningTest {

    private static final LocalDateTime SECOND = LocalDateTime.of(2026, 12, 2, 17, 0);

    private final Workplace here = new Workplace();

    /** A date of the library in our house at the hour of our second date, drafts unless published, imported if it has a key. */
    private Session theirs(SessionTime time, Optional<String> feedKey) {
        here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), false);
        Activity activity = new Activity(ActivityId.next(), LIBRARY.value(), plan(), 0);
        Session session = new Session(SessionId.next(), activity.id(), time, new SessionPlace(here.venue(), here.memory.allRooms.get(0).id(), null, 0));
        feedKey.ifPresent(key -> session.comeFrom(key, time.startsAt()));
        here.memory.allActivities.add(activity);
        here.memory.allSessions.add(session);
        return session;
    }

    private ActivityPlan plan() {
        NewGroup group = group(house("sali"), 1, SignUpKind.NONE);
        return new ActivityPlan(group.texts(), group.languages(), group.level(), group.audience(), true, SignUpKind.NONE, 0, 0, 0, null, null, null, null);
    }

    private List<ClashView> clashesOnSecond(String room) {
        NewGroup group = group(house(room), 3, SignUpKind.NONE);
        return here.planning.dates(SILTA, group).stream().filter(date -> date.startsAt().equals(SECOND)).findFirst().orElseThrow().clashes();
    }

    @Test
    void tenDatesAreTenDatesWithTheHolidaysAmongThem() {
        List<PlannedDate> dates = here.planning.dates(SILTA, group(house("sali"), 10, SignUpKind.NONE));
        assertEquals(10, dates.stream().filter(date -> !date.skipped()).count());
        assertEquals(List.of(LocalDate.of(2027, 1, 6)), dates.stream().filter(PlannedDate::skipped).map(date -> date.startsAt().toLocalDate()).toList());
        assertTrue(here.memory.allSessions.isEmpty(), "looking stores nothing");
        assertTrue(here.memory.allVenues.isEmpty(), "looking makes no venue");
    }

    @Test
    void aDraftOfAnotherOrganiserInTheSameRoomIsACertainClash() {
        theirs(SessionTime.at(SECOND.minusMinutes(30), SECOND.plusHours(1)), Optional.empty());
        ClashView clash = clashesOnSecond("Sali").get(0);
        assertTrue(clash.certain());
        assertTrue(clash.draft());
        assertFalse(clash.ours());
        assertEquals("House 02", clash.organiser());
        assertEquals("Kielikahvila", clash.title());
    }

    @Test
    void anImportedDateIsInTheWayLikeAnyOther() {
        theirs(SessionTime.at(SECOND, SECOND.plusHours(1)), Optional.of("feed-1"));
        assertEquals(1, clashesOnSecond("sali").size());
    }

    @Test
    void aFeedThatNamesTheHouseAndNoStreetMayMeanOurs() {
        Session session = theirs(SessionTime.at(SECOND, SECOND.plusHours(1)), Optional.of("feed-3"));
        Venue named = new Venue(UUID.randomUUID(), "perhekeskus", new Venue.Address(null, null, null, null), false);
        Venue elsewhere = new Venue(UUID.randomUUID(), "Perhekeskus", new Venue.Address("Toinen katu 2", null, null, null), false);
        here.memory.allVenues.addAll(List.of(named, elsewhere));
        session.move(session.time(), new SessionPlace(elsewhere.id(), null, null, 0), null, 0);
        assertTrue(clashesOnSecond("sali").isEmpty(), "a house of the same name in another street");
        session.move(session.time(), new SessionPlace(named.id(), null, null, 0), null, 0);
        assertFalse(clashesOnSecond("sali").get(0).certain());
        KnownVenues known = new KnownVenues();
        known.venues = here.memory.venues;
        assertEquals("perhekeskus", known.meant("Perhekeskus").orElseThrow().label(), "two have a street: what was typed is a label of its own");
        here.memory.allVenues.remove(elsewhere);
        assertEquals("Perhekeskus, Katu 1", known.meant("Perhekeskus").orElseThrow().label(), "the one whose street is known");
    }

    @Test
    void withoutARoomAClashIsOnlyPossible() {
        theirs(SessionTime.at(SECOND, SECOND.plusHours(1)), Optional.empty());
        assertFalse(clashesOnSecond("").get(0).certain());
    }

    @Test
    void anotherRoomOfTheSameHouseIsFree() {
        theirs(SessionTime.at(SECOND, SECOND.plusHours(1)), Optional.empty());
        assertTrue(clashesOnSecond("keittiö").isEmpty());
    }

    @Test
    void aLeaderCannotBeInTwoRoomsAtOnce() {
        here.planning.plan(SILTA, group(house("keittiö"), 3, SignUpKind.NONE), Set.of(), false);
        ClashView elsewhere = clashesOnSecond("sali").get(0);
        assertEquals(ClashView.Kind.LEADER, elsewhere.kind());
        assertTrue(elsewhere.certain() && elsewhere.ours());
        List<ClashView> sameRoom = clashesOnSecond("keittiö");
        assertEquals(List.of(ClashView.Kind.ROOM), sameRoom.stream().map(ClashView::kind).toList(), "one date is one clash");
    }

    @Test
    void aWholeDayBooksNoRoom() {
        theirs(SessionTime.days(SECOND.toLocalDate(), SECOND.toLocalDate()), Optional.of("feed-2"));
        assertTrue(clashesOnSecond("sali").isEmpty());
    }

    @Test
    void whoEndsWhenTheOtherBeginsIsNotInTheWay() {
        theirs(SessionTime.at(SECOND.minusHours(1), SECOND), Optional.empty());
        assertTrue(clashesOnSecond("sali").isEmpty());
    }

    @Test
    void aDateThatWasLeftOutStaysAsASkippedRow() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.NONE), Set.of(SECOND), false);
        assertEquals(List.of(Status.PLANNED, Status.SKIPPED, Status.PLANNED), here.dates(id).stream().map(Session::status).toList());
    }

    @Test
    void sendingTheFormTwiceMakesOneGroup() {
        NewGroup group = group(house("sali"), 3, SignUpKind.WHOLE);
        ActivityId first = here.planning.plan(SILTA, group, Set.of(), true);
        assertEquals(first, here.planning.plan(SILTA, group, Set.of(), true));
        assertTrue(here.planning.dates(SILTA, group).stream().allMatch(date -> date.clashes().isEmpty()), "it is not in its own way the second time");
        assertEquals(1, here.memory.allActivities.size());
        assertEquals(3, here.memory.allSessions.size());
        assertEquals(1, here.memory.allIntakes.size());
    }

    @Test
    void aNewVenueIsKeptOnce() {
        here.planning.plan(SILTA, group(house("sali"), 1, SignUpKind.NONE), Set.of(), false);
        here.planning.plan(SILTA, group(house("Sali"), 1, SignUpKind.NONE), Set.of(), false);
        assertEquals(1, here.memory.allVenues.size());
        assertEquals(1, here.memory.allRooms.size());
    }

    @Test
    void signUpForTheWholeGroupEndsWithItsFirstDate() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.WHOLE), Set.of(), true);
        assertTrue(here.memory.allIntakes.get(0).open(here.dates(id).get(0).startsAt().minusMinutes(1)));
        assertFalse(here.memory.allIntakes.get(0).open(here.dates(id).get(0).startsAt()));
    }

    @Test
    void whereOneCanJoinMidwaySignUpEndsWithTheLastDate() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.FROM_NOW_ON), Set.of(), true);
        assertEquals(1, here.memory.allIntakes.size());
        assertTrue(here.memory.allIntakes.get(0).open(here.dates(id).get(2).startsAt().minusMinutes(1)));
        assertFalse(here.memory.allIntakes.get(0).open(here.dates(id).get(2).startsAt()));
    }

    @Test
    void eachDateHasAnIntakeOfItsOwnExceptTheSkippedOnes() {
        here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.EACH_DATE), Set.of(SECOND), true);
        assertEquals(2, here.memory.allIntakes.size());
    }

    @Test
    void aDraftOpensNoSignUpAndPublishingTwiceOpensItOnce() {
        ActivityId id = here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.EACH_DATE), Set.of(), false);
        assertTrue(here.memory.allIntakes.isEmpty());
        here.planning.publish(id);
        here.planning.publish(id);
        assertEquals(3, here.memory.allIntakes.size());
    }

    @Test
    void nobodyPlansForAnotherOrganisation() {
        NewGroup group = group(house("sali"), 1, SignUpKind.NONE);
        assertThrows(NotAllowed.class, () -> here.planning.plan(LIBRARY, group, Set.of(), false));
        assertThrows(NotAllowed.class, () -> here.planning.dates(LIBRARY, group));
        ActivityId id = here.planning.plan(SILTA, group, Set.of(), false);
        assertThrows(NotAllowed.class, () -> here.as(new Staff(PLANNER, Set.of(LIBRARY))).planning.publish(id));
    }

    @Test
    void theIdOfSomebodyElsesGroupGivesNothingAway() {
        NewGroup group = group(house("sali"), 1, SignUpKind.NONE);
        here.planning.plan(SILTA, group, Set.of(), false);
        assertThrows(NotAllowed.class, () -> here.as(new Staff(PLANNER, Set.of(LIBRARY))).planning.plan(LIBRARY, group, Set.of(), false));
    }
}
