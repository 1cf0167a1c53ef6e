package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.domain.Feed;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Upkeep.Alarm;
import fi.kotoisa.platform.Upkeep.State;
import fi.kotoisa.platform.Upkeep.Step;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What planning needs before the first group, as the databases find it. */
class PlanningUpkeepTest {

    private static final LocalDate TODAY = Workplace.NOW.toLocalDate();

    private static <T> T asked(TestDatabase database, Set<OrganisationId> own, Function<PlanningUpkeep, T> question) {
        return database.inTransaction("activities", em -> question.apply(Wiring.wire(new PlanningUpkeep(), em, Wiring.hidden("fi.kotoisa.activities.persistence.JpaFeeds", em), new Staff(PLANNER, own),
                new CurrentLanguage(), Workplace.CLOCK)));
    }

    private static List<Boolean> done(TestDatabase database) {
        return asked(database, Set.of(SILTA), PlanningUpkeep::steps).stream().map(Step::done).toList();
    }

    private static void breakUntil(TestDatabase database, LocalDate last) {
        database.within("activities", em -> em.persist(new SchoolPeriod(UUID.randomUUID(), SchoolPeriod.Kind.BREAK, last.minusDays(5), last, new SchoolPeriod.Names("Loma", "", ""))));
    }

    @TestOnBothDatabases(modules = "activities")
    void breaksAPlaceAndAPublishedGroupAreLookedFor(TestDatabase database) {
        breakUntil(database, TODAY.minusDays(1));
        assertEquals(List.of(false, false, false), done(database), "a break that is over is none");
        breakUntil(database, TODAY);
        assertEquals(List.of(true, false, false), done(database));
        Workplace made = new Workplace();
        made.planning.plan(SILTA, Workplace.group(house("sali"), 2, SignUpKind.NONE), Set.of(), true);
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
        });
        assertEquals(List.of(true, true, true), done(database));
    }

    @TestOnBothDatabases(modules = "activities")
    void aFeedThatFailsAgainAndAgainIsToldToItsOwnOrganisation(TestDatabase database) {
        database.within("activities", em -> {
            Feed feed = new Feed(SILTA.value(), "Kirjasto", "https://example.org/feed", false, PLANNER.value(), 0);
            for (int time = 0; time < Feed.WORTH_TELLING; time++) {
                feed.failed(0);
            }
            em.persist(feed);
        });
        assertEquals(List.of("/activities/staff/feeds"), asked(database, Set.of(SILTA), PlanningUpkeep::alarms).stream().map(Alarm::page).toList());
        assertEquals(List.of(), asked(database, Set.of(OrganisationId.random()), PlanningUpkeep::alarms));
        assertEquals(State.DOUBTFUL, asked(database, Set.of(), PlanningUpkeep::conditions).get(0).state());
    }

    @TestOnBothDatabases(modules = "activities")
    void whoDoesNotPlanIsShownWhatIsMissingWithoutALink(TestDatabase database) {
        assertEquals(List.of("", "", ""), asked(database, Set.of(), PlanningUpkeep::steps).stream().map(Step::page).toList());
        assertEquals(List.of(), asked(database, Set.of(), PlanningUpkeep::doors));
    }
}
