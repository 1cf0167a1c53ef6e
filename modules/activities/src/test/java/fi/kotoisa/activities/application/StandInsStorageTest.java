package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.CodeTries;
import fi.kotoisa.activities.domain.ContactChanges;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Sweep;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Dates that look for somebody, as the databases find them. */
class StandInsStorageTest {

    private static final String STORED = "fi.kotoisa.activities.persistence.Jpa";
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 25, 17, 0);
    private static final PersonId OMAR = PersonId.fromString("0de00000-0000-4000-8000-000000000011");

    private final Workplace made = new Workplace();
    private final Colleagues colleagues = new Colleagues();

    /** Who leads in which organisation; every question is counted. */
    private static final class Colleagues implements People {
        private final List<OrganisationId> asked = new ArrayList<>();
        private List<PersonId> leaders = List.of(PLANNER, OMAR);

        @Override
        public Map<PersonId, String> names(Collection<PersonId> ids) {
            return new Staff(PLANNER, Set.of()).names(ids);
        }

        @Override
        public List<PersonView> withRole(Role role, OrganisationId organisation) {
            asked.add(organisation);
            return role == Role.LEADER && organisation.equals(SILTA) ? leaders.stream().map(id -> new PersonView(id, "")).toList() : List.of();
        }
    }

    /** Three Wednesdays at 17 that the planner leads; the planner cannot come to the first two. */
    private List<Session> store(TestDatabase database) {
        List<Session> dates = made.dates(made.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.NONE), Set.of(), true));
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
            em.persist(new StandInCall(dates.get(0), 1));
            em.persist(new StandInCall(dates.get(1), 1));
        });
        return dates;
    }

    private static Clock at(LocalDateTime now) {
        return Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI);
    }

    private static StandInCalls calls(EntityManager em) {
        return (StandInCalls) Wiring.hidden(STORED + "StandInCalls", em);
    }

    private List<SessionId> forOmar(TestDatabase database, LocalDateTime now) {
        return database.inTransaction("activities", em -> {
            Staff who = new Staff(OMAR, Set.of(SILTA, Workplace.LIBRARY));
            SessionCards cards = new SessionCards();
            cards.em = em;
            Activities activities = (Activities) Wiring.hidden(STORED + "Activities", em);
            DateRows rows = Wiring.wire(new DateRows(), cards, who, new CurrentLanguage(), calls(em));
            StandInCandidates candidates = Wiring.wire(new StandInCandidates(), Wiring.wire(new Crews(), activities, colleagues), activities, calls(em));
            LedDates led = Wiring.wire(new LedDates(), activities, who);
            return Wiring.wire(new StandIns(), calls(em), candidates, led, activities, rows, who, at(now)).forMe().stream().map(TodayRow::session).toList();
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void aLeaderSeesWhatLooksForSomebodyUntilItBegins(TestDatabase database) {
        List<Session> dates = store(database);
        assertEquals(List.of(dates.get(0).id(), dates.get(1).id()), forOmar(database, FIRST.minusMinutes(1)));
        assertEquals(List.of(dates.get(1).id()), forOmar(database, FIRST));
        assertEquals(List.of(SILTA, SILTA), colleagues.asked, "where nobody is looked for nobody's roles are read");
    }

    @TestOnBothDatabases(modules = "activities")
    void whoLeadsSomethingElseOrCouldNotComeEitherIsLeftAlone(TestDatabase database) {
        List<Session> dates = store(database);
        database.within("activities", em -> {
            em.persist(new Session(SessionId.next(), dates.get(0).activity(), SessionTime.at(FIRST.minusDays(1), FIRST.plusMinutes(1)), new SessionPlace(null, null, OMAR.value(), 0)));
            Session second = em.find(Session.class, dates.get(1).id().value());
            second.move(second.time(), second.place().ledBy(OMAR.value()), null, 1);
            StandInCall ill = new StandInCall(second, 2);
            second.move(second.time(), second.place().ledBy(PLANNER.value()), null, 3);
            ill.answer(PLANNER.value(), 3);
            em.persist(ill);
        });
        assertEquals(List.of(), forOmar(database, FIRST.minusDays(2)));
    }

    @TestOnBothDatabases(modules = "activities")
    void whoIsNoLeaderThereSeesNothing(TestDatabase database) {
        store(database);
        colleagues.leaders = List.of(PLANNER);
        assertEquals(List.of(), forOmar(database, FIRST.minusDays(2)));
    }

    @TestOnBothDatabases(modules = "activities")
    void aCallThatNobodyAnswersEndsOnTheNextDay(TestDatabase database) {
        List<Session> dates = store(database);
        assertEquals(2, open(database, dates, FIRST.plusHours(6)));
        assertEquals(1, open(database, dates, FIRST.plusHours(7)), "that of the week after stays");
        database.within("activities", em -> assertEquals(Optional.empty(), calls(em).open(dates.get(0).id())));
    }

    /** How many calls are open after the round at this time. */
    private static int open(TestDatabase database, List<Session> dates, LocalDateTime now) {
        database.within("activities", em -> {
            Forgetting forgetting = new Forgetting();
            forgetting.drafts = nothing(SignUpDrafts.class);
            forgetting.tries = nothing(CodeTries.class);
            forgetting.contactChanges = nothing(ContactChanges.class);
            forgetting.sweep = new Sweep();
            forgetting.calls = calls(em);
            forgetting.clock = at(now);
            forgetting.round();
        });
        return database.inTransaction("activities", em -> calls(em).open(dates.stream().map(Session::id).toList()).size());
    }

    /** A store with nothing to forget. */
    private static <T> T nothing(Class<T> store) {
        return store.cast(Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[] {store}, (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : null));
    }
}
