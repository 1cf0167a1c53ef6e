package fi.kotoisa.identity.application.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Particulars;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.SafetyMark;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.Upkeep.Alarm;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Administrators learn how many marks wait for a decision, and never whose. */
class SafetyUpkeepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final OrganisationId town = OrganisationId.random();
    private final PersonId worker = PersonId.random();

    private void marked(TestDatabase database, String reference, LocalDate until, boolean over) {
        PersonId hidden = PersonId.random();
        Person person = new Person(hidden, "Nimi", "31", "fi");
        database.within("identity", entities -> entities.persist(person));
        database.within("identity", entities -> {
            entities.persist(new Particulars(person, town, reference, worker, NOW));
            SafetyMark mark = new SafetyMark(UUID.randomUUID(), hidden, SafetyKind.values()[0], TODAY.minusYears(1), Optional.ofNullable(until), worker, NOW);
            if (over) {
                mark.end(worker, NOW);
            }
            entities.persist(mark);
        });
    }

    private List<String> alarms(TestDatabase database, Set<OrganisationId> own) {
        return database.inTransaction("identity", entities -> {
            SafetyUpkeep upkeep = new SafetyUpkeep();
            upkeep.entities = entities;
            upkeep.signedIn = new Administers(worker, own);
            upkeep.current = new CurrentLanguage();
            upkeep.clock = Clock.fixed(NOW, TimeKeeper.HELSINKI);
            return upkeep.alarms().stream().map(Alarm::what).toList();
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void marksNearOrPastTheirLastDayAreCountedInTheOwnOrganisation(TestDatabase database) {
        database.within("identity", entities -> {
            entities.persist(new Organisation(town, "Kaupunki", "Staden", "Town"));
            entities.persist(new Person(worker, "Työntekijä", "31", "fi"));
        });
        marked(database, "K-0001", TODAY.plusDays(SafetyMark.WARN_DAYS), false);
        marked(database, "K-0002", TODAY.minusDays(1), false);
        marked(database, "K-0003", TODAY.plusDays(SafetyMark.WARN_DAYS + 1), false);
        marked(database, "K-0004", null, false);
        marked(database, "K-0005", TODAY, true);
        assertEquals(List.of("2 turvakieltoa on päättymässä tai ohi viimeisen päivänsä. Ne ovat voimassa, kunnes asiakkaan työntekijä päättää."), alarms(database, Set.of(town)));
        assertEquals(List.of(), alarms(database, Set.of(OrganisationId.random())));
        assertEquals(List.of(), alarms(database, Set.of()));
    }

    /** Administers these organisations and works with nobody. */
    private record Administers(PersonId person, Set<OrganisationId> own) implements SignedIn {

        @Override
        public Optional<PersonId> personIfAny() {
            return Optional.of(person);
        }

        @Override
        public boolean may(String right) {
            return false;
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return own.contains(organisation);
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return own;
        }

        @Override
        public void require(String right, OrganisationId organisation) {}
    }
}
