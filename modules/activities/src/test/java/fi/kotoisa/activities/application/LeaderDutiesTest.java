package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.Duties.Duty;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** What a leader who leaves must hand over, as the databases find it. */
class LeaderDutiesTest {

    private static final PersonId OMAR = PersonId.fromString("0de00000-0000-4000-8000-000000000011");

    private final Workplace made = new Workplace();

    /** Three dates that the planner leads, and a draft with two more. */
    private List<Session> store(TestDatabase database) {
        List<Session> dates = made.dates(made.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.NONE), Set.of(), true));
        made.planning.plan(SILTA, group(house("sali"), 2, SignUpKind.NONE), Set.of(), false);
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
        });
        return dates;
    }

    private List<Duty> duties(TestDatabase database, PersonId leader, Set<OrganisationId> plannedFor, LocalDateTime now) {
        return database.inTransaction("activities", em -> {
            SessionCards cards = new SessionCards();
            cards.em = em;
            return Wiring.wire(new LeaderDuties(), em, cards, new Staff(OMAR, plannedFor), new CurrentLanguage(), Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI))
                    .of(leader);
        });
    }

    @TestOnBothDatabases(modules = "activities")
    void comingDatesAndGroupsThatGoOnAreCountedAndNamed(TestDatabase database) {
        List<Session> dates = store(database);
        List<Duty> duties = duties(database, PLANNER, Set.of(SILTA), dates.get(0).startsAt().minusDays(1));
        assertEquals(List.of(5L, 2L), duties.stream().map(Duty::count).toList());
        assertEquals("/activities/staff/date?session=" + dates.get(0).id(), duties.get(0).first().stream().filter(item -> item.page().endsWith(dates.get(0).id().toString())).findFirst().orElseThrow().page());
        assertTrue(duties.get(0).first().get(0).name().contains(", "));
    }

    @TestOnBothDatabases(modules = "activities")
    void whatIsOverIsNobodysDutyAnyMore(TestDatabase database) {
        List<Session> dates = store(database);
        List<Duty> duties = duties(database, PLANNER, Set.of(SILTA), dates.get(2).endsAt());
        assertEquals(List.of(1L), duties.stream().map(Duty::count).toList(), "only the draft waits for a leader");
    }

    @TestOnBothDatabases(modules = "activities")
    void whoLeadsNothingHasNoDuties(TestDatabase database) {
        List<Session> dates = store(database);
        assertEquals(List.of(), duties(database, OMAR, Set.of(SILTA), dates.get(0).startsAt().minusDays(1)));
    }

    @TestOnBothDatabases(modules = "activities")
    void whoDoesNotPlanThereIsLedToThePublicPageOrNowhere(TestDatabase database) {
        List<Session> dates = store(database);
        Duty groups = duties(database, PLANNER, Set.of(), dates.get(0).startsAt().minusDays(1)).get(1);
        assertEquals(Set.of("/activities/activity?id=" + dates.get(0).activity(), ""), Set.of(groups.first().get(0).page(), groups.first().get(1).page()));
    }
}
