package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.Holes.Hole;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** What the coming days lack, asked of both databases. */
class HolesTest {

    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 11, 25, 17, 0);

    private final Workplace made = new Workplace();
    private final NoHosts hosts = new NoHosts();

    /** Three Wednesdays at 17 with one host each, wanted and led by the planner. */
    private List<Session> store(TestDatabase database) {
        List<Session> dates = made.dates(made.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.NONE), Set.of(), true));
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
        });
        return dates;
    }

    private Holes holes(EntityManager em, Staff who, LocalDateTime now) {
        SessionCards cards = new SessionCards();
        cards.em = em;
        StandInCalls calls = (StandInCalls) Wiring.hidden("fi.kotoisa.activities.persistence.JpaStandInCalls", em);
        DateRows rows = Wiring.wire(new DateRows(), cards, who, new CurrentLanguage(), calls);
        return Wiring.wire(new Holes(), em, calls, hosts, rows, who, Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI));
    }

    private List<Hole> page(EntityManager em, LocalDateTime now) {
        return holes(em, new Staff(PLANNER, Set.of(SILTA)), now).page(0).holes();
    }

    @TestOnBothDatabases(modules = "activities")
    void aDateWithFewerHostsThanItWantsIsAHoleForNineDays(TestDatabase database) {
        List<Session> dates = store(database);
        hosts.add(dates.get(1).id(), PersonId.random());
        database.within("activities", em -> {
            assertEquals(List.of(dates.get(0).id()), page(em, FIRST.minusDays(1)).stream().map(hole -> hole.date().session()).toList());
            assertEquals(List.of(0, 1), List.of(page(em, FIRST.minusDays(1)).get(0).hosts(), page(em, FIRST.minusDays(1)).get(0).hostsMissing()));
            assertEquals(0, page(em, FIRST).size(), "what has begun is for the leader to settle");
            assertEquals(0, page(em, FIRST.minusDays(10)).size());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void aDateWhoseLeaderCannotComeOrThatHasNoneIsAHole(TestDatabase database) {
        List<Session> dates = store(database);
        dates.forEach(date -> hosts.add(date.id(), PersonId.random()));
        database.within("activities", em -> {
            em.persist(new StandInCall(em.find(Session.class, dates.get(0).id().value()), 1));
            Session second = em.find(Session.class, dates.get(1).id().value());
            second.move(second.time(), second.place().ledBy(null), null, 1);
        });
        database.within("activities", em -> {
            List<Hole> found = page(em, FIRST.minusDays(1));
            assertEquals(2, found.size());
            assertTrue(found.get(0).absent() && found.get(0).called() && found.get(0).date().absent());
            assertTrue(found.get(1).leaderless() && !found.get(1).called());
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void anotherOrganisationSeesNothing(TestDatabase database) {
        store(database);
        database.within("activities", em -> {
            assertEquals(0, holes(em, new Staff(PLANNER, Set.of(Workplace.LIBRARY)), FIRST.minusDays(1)).count());
            assertEquals(0, holes(em, new Staff(PLANNER, Set.of()), FIRST.minusDays(1)).count());
            assertEquals(2, holes(em, new Staff(PLANNER, Set.of(SILTA)), FIRST.minusDays(1)).count());
        });
    }
}
