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
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.Suspending.Preview;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Session.Status;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A draft that nobody wants goes; a group that cannot meet says so once to everybody. */
class ClosingTest {

    private static final PersonId HOST = new PersonId(UUID.randomUUID());

    private final Workplace here = new Workplace();
    private final NoHosts hosts = new NoHosts();

    private Discarding discarding(Workplace of) {
        return Wiring.wire(new Discarding(), of.memory.activities, of.memory.intakes, of.settled, of.moving.signedIn);
    }

    private Suspending suspending() {
        return Wiring.wire(new Suspending(), here.memory.activities, here.moving.intakeTimes, here.news, here.listeners, hosts, here.moving.signedIn, Workplace.CLOCK);
    }

    private ActivityId planned(SignUpKind signUp, boolean publish) {
        return here.planning.plan(SILTA, group(house("sali"), 3, signUp), Set.of(), publish);
    }

    private Activity activity(ActivityId id) {
        return here.memory.activities.find(id).orElseThrow();
    }

    @Test
    void aDraftGoesWithItsDates() {
        ActivityId id = planned(SignUpKind.WHOLE, false);
        discarding(here).discard(id, activity(id).version());
        assertTrue(here.memory.allActivities.isEmpty() && here.memory.allSessions.isEmpty());
    }

    @Test
    void whatIsPublishedOrHasChangedOrIsSomebodyElsesStays() {
        ActivityId draft = planned(SignUpKind.WHOLE, false);
        ActivityId shown = planned(SignUpKind.WHOLE, true);
        assertThrows(NotFound.class, () -> discarding(here).discard(shown, activity(shown).version()));
        assertThrows(SomeoneWasQuicker.class, () -> discarding(here).discard(draft, activity(draft).version() + 1));
        Workplace theirs = here.as(new Staff(PLANNER, Set.of(LIBRARY)));
        assertThrows(NotAllowed.class, () -> discarding(theirs).discard(draft, activity(draft).version()));
        assertEquals(2, here.memory.allActivities.size());
    }

    @Test
    void aDraftOfAFeedIsPutAwayAndBooksNothing() {
        ActivityId id = planned(SignUpKind.NONE, false);
        activity(id).comeFrom("feed-1", "Talon kalenteri");
        assertFalse(here.planning.dates(SILTA, group(house("sali"), 1, SignUpKind.NONE)).get(0).clashes().isEmpty());
        discarding(here).discard(id, activity(id).version());
        assertEquals(Activity.Status.CANCELLED, activity(id).status(), "the feed finds it again and makes no new one");
        assertTrue(here.planning.dates(SILTA, group(house("sali"), 1, SignUpKind.NONE)).get(0).clashes().isEmpty());
        assertThrows(NotFound.class, () -> here.planning.publish(id));
    }

    @Test
    void allComingDatesAreCalledOffAndEachHouseholdHearsOnce() {
        ActivityId id = planned(SignUpKind.EACH_DATE, true);
        List<Session> dates = here.dates(id);
        NewContact family = new NewContact("Perhe", Optional.of("+358405550100"), Optional.empty(), Language.FI);
        dates.forEach(date -> here.seated(date, family));
        hosts.add(dates.get(0).id(), HOST, PLANNER);
        hosts.add(dates.get(1).id(), HOST);
        Preview would = suspending().preview(id);
        assertEquals(List.of(3, 1, 1, 0), List.of(would.dates().size(), would.households(), would.hosts(), would.leaders()), "the planner leads it and is not told by herself");
        suspending().callOff(id, "Ohjaaja on pitkään poissa");
        assertTrue(dates.stream().allMatch(date -> date.status() == Status.CANCELLED && date.reason().equals(Optional.of("Ohjaaja on pitkään poissa"))));
        assertEquals(dates.stream().map(Session::id).toList(), here.calledOff);
        assertEquals(List.of("date-cancelled"), here.sent.stream().map(message -> message.key()).toList());
        assertTrue(here.memory.allIntakes.stream().noneMatch(intake -> intake.open(Workplace.NOW)));
        assertTrue(activity(id).published(), "everybody still sees that it is off");
        suspending().callOff(id, "Uudestaan");
        assertEquals(1, here.sent.size());
    }

    @Test
    void whatIsOverStaysAsItWas() {
        ActivityId id = planned(SignUpKind.FROM_NOW_ON, true);
        Session over = here.dates(id).get(0);
        over.followSeries(SessionTime.at(Workplace.NOW.minusDays(1), Workplace.NOW.minusDays(1).plusHours(1)), over.place(), 0);
        suspending().callOff(id, "Remontti");
        assertEquals(List.of(Status.PLANNED, Status.CANCELLED, Status.CANCELLED), here.dates(id).stream().map(Session::status).toList());
        Intake intake = here.memory.allIntakes.get(0);
        assertFalse(intake.open(Workplace.NOW));
        assertThrows(NotFound.class, () -> suspending().callOff(planned(SignUpKind.NONE, false), "Luonnos"));
    }
}
