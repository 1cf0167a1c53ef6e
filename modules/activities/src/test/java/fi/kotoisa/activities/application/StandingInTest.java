package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.StandInOutcome;
import fi.kotoisa.activities.application.StandIns.StandInView;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.activities.Wiring;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingInTest {

    private static final PersonId LEILA = PersonId.fromString("0de00000-0000-4000-8000-000000000004");
    private static final PersonId OMAR = PersonId.fromString("0de00000-0000-4000-8000-000000000011");
    private static final PersonId TIINA = PersonId.fromString("0de00000-0000-4000-8000-000000000012");

    private final Workplace here = new Workplace();
    private List<Session> dates = List.of();

    /** Pirkko plans; Leila, Omar and Tiina lead. */
    private static final class Colleagues implements People {
        @Override
        public Map<PersonId, String> names(Collection<PersonId> ids) {
            return new Staff(PLANNER, Set.of()).names(ids);
        }

        @Override
        public List<PersonView> withRole(Role role, OrganisationId organisation) {
            List<PersonId> people = role == Role.PLANNER ? List.of(PLANNER) : role == Role.LEADER ? List.of(LEILA, OMAR, TIINA) : List.of();
            return people.stream().map(id -> new PersonView(id, id.toString())).toList();
        }
    }

    @BeforeEach
    void aGroupThatLeilaLeads() {
        dates = here.dates(here.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.WHOLE), Set.of(), true));
        dates.forEach(date -> date.followSeries(date.time(), date.place().ledBy(LEILA.value()), 0));
        here.sent.clear();
    }

    private Session first() {
        return dates.get(0);
    }

    private Object[] parts(PersonId me, Clock clock) {
        Staff who = new Staff(me, Set.of(SILTA));
        Crews crews = Wiring.wire(new Crews(), here.memory.activities, new Colleagues());
        Telling telling = Wiring.wire(new Telling(), here.outbox, clock);
        CrewMessages messages = Wiring.wire(new CrewMessages(), here.words, new Colleagues(), Wiring.site(), who, telling);
        StandInCandidates candidates = Wiring.wire(new StandInCandidates(), crews, here.memory.activities, here.calls);
        LedDates led = Wiring.wire(new LedDates(), here.memory.activities, who);
        return new Object[] {here.calls, here.memory.activities, candidates, messages, here.settled, who, clock, led, new DateRows()};
    }

    private StandingIn as(PersonId me) {
        return Wiring.wire(new StandingIn(), parts(me, Workplace.CLOCK));
    }

    private StandInView view(PersonId me) {
        return Wiring.wire(new StandIns(), parts(me, Workplace.CLOCK)).of(first().id());
    }

    private List<String> told() {
        List<String> told = here.sent.stream().map(message -> message.key() + " " + message.recipient().toString().substring(34)).sorted().toList();
        here.sent.clear();
        return told;
    }

    @Test
    void plannersLearnOfItAndOtherLeadersAreAskedOnce() {
        assertEquals(StandInOutcome.CALLED, as(LEILA).cannotCome(first().id()));
        assertEquals(List.of("leader-absent 02", "stand-in-wanted 11", "stand-in-wanted 12"), told());
        assertEquals(StandInOutcome.CALLED, as(LEILA).cannotCome(first().id()));
        assertEquals(List.of(), told());
        assertEquals(LEILA.value(), first().place().leader(), "until somebody takes it the date is hers");
        assertTrue(view(LEILA).mineToKeep() && view(OMAR).takeable() && view(PLANNER).absent());
        assertFalse(view(PLANNER).takeable(), "who is no leader there cannot take it");
    }

    @Test
    void theFirstWhoTakesItLeadsIt() {
        as(LEILA).cannotCome(first().id());
        told();
        assertEquals(StandInOutcome.TAKEN, as(OMAR).take(first().id()));
        assertEquals(List.of("stand-in-found 02", "stand-in-found 04"), told());
        assertEquals(OMAR.value(), first().place().leader());
        assertTrue(first().edited(), "the series does not take it back");
        assertEquals(StandInOutcome.ALREADY_YOURS, as(OMAR).take(first().id()));
        assertEquals(StandInOutcome.TOO_LATE, as(TIINA).take(first().id()));
        assertEquals(StandInOutcome.TOO_LATE, as(LEILA).comeAfterAll(first().id()));
        assertTrue(view(LEILA).relieved() && view(OMAR).mine());
    }

    @Test
    void aStandInMayFallIllTooAndWhoCouldNotComeIsNotAskedAgain() {
        as(LEILA).cannotCome(first().id());
        as(OMAR).take(first().id());
        told();
        assertEquals(StandInOutcome.CALLED, as(OMAR).cannotCome(first().id()));
        assertEquals(List.of("leader-absent 02", "stand-in-wanted 12"), told());
    }

    @Test
    void theLeaderMayComeAfterAll() {
        as(LEILA).cannotCome(first().id());
        told();
        assertEquals(StandInOutcome.WITHDRAWN, as(LEILA).comeAfterAll(first().id()));
        assertEquals(List.of("leader-back 02"), told());
        assertEquals(StandInOutcome.TOO_LATE, as(OMAR).take(first().id()));
        assertEquals(StandInOutcome.CALLED, as(LEILA).cannotCome(first().id()), "and fall ill again");
    }

    @Test
    void whoLeadsSomethingElseAtThatTimeIsNeitherAskedNorTaken() {
        Session other = new Session(fi.kotoisa.activities.SessionId.next(), dates.get(0).activity(), SessionTime.at(first().startsAt().plusMinutes(30), first().endsAt().plusHours(1)),
                new SessionPlace(null, null, OMAR.value(), 0));
        here.memory.allSessions.add(other);
        as(LEILA).cannotCome(first().id());
        assertEquals(List.of("leader-absent 02", "stand-in-wanted 12"), told());
        assertEquals(StandInOutcome.BUSY, as(OMAR).take(first().id()));
    }

    @Test
    void aPlannerWhoChoosesSomebodyEndsTheCall() {
        as(LEILA).cannotCome(first().id());
        told();
        first().move(first().time(), first().place().ledBy(TIINA.value()), null, 0);
        here.leaders.led(here.memory.allActivities.get(0), first(), LEILA.value());
        assertEquals(List.of("led-named 12", "stand-in-found 04"), told());
        assertEquals(StandInOutcome.TOO_LATE, as(OMAR).take(first().id()));
    }

    @Test
    void aDateThatIsCalledOffEndsTheCallAndTellsItsLeader() {
        as(LEILA).cannotCome(first().id());
        told();
        here.moving.cancel(first().id(), first().version(), "Sairastapaus");
        assertEquals(List.of("led-cancelled 04"), told());
        assertEquals(StandInOutcome.BEGUN, as(OMAR).take(first().id()));
    }

    @Test
    void severalDatesThatAreCalledOffAtOnceTellEachLeaderOnce() {
        dates.get(2).move(dates.get(2).time(), dates.get(2).place().ledBy(OMAR.value()), null, 0);
        as(LEILA).cannotCome(first().id());
        told();
        dates.forEach(date -> date.cancel("Remontti", 0));
        here.news.cancelled(here.memory.allActivities.get(0), dates);
        assertEquals(List.of("2", "1"), here.sent.stream().map(message -> message.arguments().get("count")).toList());
        assertEquals(List.of("led-cancelled 04", "led-cancelled 11"), told());
        assertFalse(here.calls.open(first().id()).isPresent(), "nobody is looked for any more");
    }

    @Test
    void aDateThatIsMovedTellsWhoeverLeadsItAStandInToo() {
        as(LEILA).cannotCome(first().id());
        as(OMAR).take(first().id());
        told();
        SessionTime was = first().time();
        first().move(SessionTime.at(was.startsAt().plusHours(1), was.endsAt().plusHours(1)), first().place(), null, 0);
        here.news.moved(here.memory.allActivities.get(0), first(), was);
        assertEquals(List.of("led-moved 11"), told());
    }

    @Test
    void itIsPossibleUntilTheDateBegins() {
        Clock begun = Clock.fixed(first().startsAt().atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
        Clock minuteBefore = Clock.offset(begun, java.time.Duration.ofMinutes(-1));
        assertEquals(StandInOutcome.BEGUN, Wiring.wire(new StandingIn(), parts(LEILA, begun)).cannotCome(first().id()));
        assertEquals(StandInOutcome.CALLED, Wiring.wire(new StandingIn(), parts(LEILA, minuteBefore)).cannotCome(first().id()));
    }

    @Test
    void onlyWhoLeadsADateCanSayThatTheyCannotCome() {
        assertThrows(NotAllowed.class, () -> as(OMAR).cannotCome(first().id()));
    }

    @Test
    void whoLeadsNothingInTheOrganisationIsNotToldThatTheyComeTooLate() {
        assertThrows(NotAllowed.class, () -> as(PersonId.random()).comeAfterAll(first().id()));
    }

    @Test
    void aDateWithoutALeaderLooksForOne() {
        first().move(first().time(), first().place().ledBy(null), null, 0);
        assertEquals(AskingOutcome.ASKED, as(PLANNER).call(first().id()));
        assertEquals(AskingOutcome.BEFORE, as(PLANNER).call(first().id()));
        assertEquals(List.of("stand-in-wanted 04", "stand-in-wanted 11", "stand-in-wanted 12"), told());
        assertEquals(StandInOutcome.TAKEN, as(TIINA).take(first().id()));
        assertEquals(AskingOutcome.TOO_LATE, as(PLANNER).call(first().id()));
    }

    @Test
    void whereNobodyElseIsFreeNobodySaysThatOthersWereAsked() {
        busy(OMAR, TIINA);
        as(LEILA).cannotCome(first().id());
        assertEquals(List.of("leader-absent no"), here.sent.stream().map(message -> message.key() + " " + message.arguments().get("asked")).toList());
    }

    @Test
    void aDateWithoutALeaderForWhichNobodyIsFreeCanBeTriedAgain() {
        first().move(first().time(), first().place().ledBy(null), null, 0);
        busy(LEILA, OMAR, TIINA);
        assertEquals(AskingOutcome.NOBODY, as(PLANNER).call(first().id()));
        assertEquals(List.of(), told());
        here.memory.allSessions.removeIf(date -> date.place().leader() != null && date.place().leader().equals(TIINA.value()));
        assertEquals(AskingOutcome.NOBODY, as(TIINA).call(first().id()), "nobody sends a message to themselves");
        assertEquals(AskingOutcome.ASKED, as(PLANNER).call(first().id()));
    }

    /** They lead something else at the time of the first date. */
    private void busy(PersonId... leaders) {
        for (PersonId leader : leaders) {
            here.memory.allSessions.add(new Session(fi.kotoisa.activities.SessionId.next(), first().activity(), first().time(), new SessionPlace(null, null, leader.value(), 0)));
        }
    }
}
