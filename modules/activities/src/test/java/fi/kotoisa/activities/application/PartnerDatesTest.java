package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.Workplace.LIBRARY;
import static fi.kotoisa.activities.application.Workplace.PLANNER;
import static fi.kotoisa.activities.application.Workplace.SILTA;
import static fi.kotoisa.activities.application.Workplace.group;
import static fi.kotoisa.activities.application.Workplace.house;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.PartnerDates.Row;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Partners;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a planner of the library sees of Silta's groups, by agreement. */
class PartnerDatesTest {

    private final Workplace made = new Workplace();

    /** Silta shows these things to the library, and nobody else shows anything to anybody. */
    private record Agreed(Set<Shared> things) implements Partners {

        @Override
        public boolean maySee(OrganisationId who, Shared what, OrganisationId whose) {
            return who.equals(whose) || seenBy(List.of(who), what).contains(whose);
        }

        @Override
        public Set<OrganisationId> seenBy(Collection<OrganisationId> who, Shared what) {
            return who.contains(LIBRARY) && things.contains(what) ? Set.of(SILTA) : Set.of();
        }
    }

    /** Three published dates, and a draft with two more. */
    private List<Session> store(TestDatabase database) {
        List<Session> dates = made.dates(made.planning.plan(SILTA, group(house("sali"), 3, SignUpKind.EACH_DATE), Set.of(), true));
        made.planning.plan(SILTA, group(house("sali"), 2, SignUpKind.NONE), Set.of(), false);
        database.within("activities", em -> {
            made.memory.allVenues.forEach(em::persist);
            made.memory.allRooms.forEach(em::persist);
            made.memory.allActivities.forEach(em::persist);
            made.memory.allSessions.forEach(em::persist);
            em.flush();
            made.memory.allIntakes.forEach(em::persist);
        });
        return dates;
    }

    private static <T> T ask(TestDatabase database, Set<OrganisationId> plannedFor, Set<Shared> agreed, LocalDateTime now, Function<PartnerDates, T> question) {
        return database.inTransaction("activities", em -> {
            Staff who = new Staff(PLANNER, plannedFor);
            SessionCards cards = new SessionCards();
            cards.em = em;
            DateRows rows = Wiring.wire(new DateRows(), cards, who, new CurrentLanguage(), calls(em));
            return question.apply(Wiring.wire(new PartnerDates(), em, rows, new Agreed(agreed), who, new CurrentLanguage(), Clock.fixed(now.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI)));
        });
    }

    private static StandInCalls calls(EntityManager em) {
        return (StandInCalls) Wiring.hidden("fi.kotoisa.activities.persistence.JpaStandInCalls", em);
    }

    private static List<Row> rows(TestDatabase database, Set<OrganisationId> plannedFor, Set<Shared> agreed, LocalDateTime now) {
        return ask(database, plannedFor, agreed, now, dates -> dates.page(0)).rows();
    }

    @TestOnBothDatabases(modules = "activities")
    void withoutAnAgreementNothingIsShown(TestDatabase database) {
        LocalDateTime before = store(database).get(0).startsAt().minusDays(1);
        assertEquals(List.of(), rows(database, Set.of(LIBRARY), Set.of(), before));
        assertEquals(List.of(), rows(database, Set.of(LIBRARY), Set.of(Shared.SIGN_UP_NUMBERS, Shared.FIRST_NAMES), before));
        assertFalse(ask(database, Set.of(LIBRARY), Set.of(), before, PartnerDates::any));
        assertEquals(List.of(), rows(database, Set.of(), Set.of(Shared.GROUPS), before));
    }

    @TestOnBothDatabases(modules = "activities")
    void comingPublishedDatesAreShownWithoutTheNumbers(TestDatabase database) {
        List<Session> dates = store(database);
        List<Row> shown = rows(database, Set.of(LIBRARY), Set.of(Shared.GROUPS), dates.get(0).startsAt().plusMinutes(1));
        assertEquals(List.of(dates.get(1).startsAt(), dates.get(2).startsAt()), shown.stream().map(Row::startsAt).toList());
        assertEquals(Set.of(Optional.empty()), Set.copyOf(shown.stream().map(Row::places).distinct().toList()));
        assertTrue(ask(database, Set.of(LIBRARY), Set.of(Shared.GROUPS), dates.get(0).startsAt(), PartnerDates::any));
    }

    @TestOnBothDatabases(modules = "activities")
    void theNumbersAreShownWhereThatWasAgreedToo(TestDatabase database) {
        List<Session> dates = store(database);
        List<Row> shown = rows(database, Set.of(LIBRARY), Set.of(Shared.GROUPS, Shared.SIGN_UP_NUMBERS), dates.get(0).startsAt().minusDays(1));
        assertEquals(3, shown.size());
        assertTrue(shown.stream().allMatch(row -> row.places().isPresent()));
    }
}
