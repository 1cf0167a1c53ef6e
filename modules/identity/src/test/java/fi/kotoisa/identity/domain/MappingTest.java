package fi.kotoisa.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class MappingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final PersonId person = PersonId.random();

    private void store(TestDatabase database) {
        database.within("identity", entities -> entities.persist(new Person(person, "Aino Esimerkki", "3132", "sv")));
        database.within("identity", entities -> entities.persist(new Account(person, "sealed", "mark", NOW)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aPersonWithAnAccountComesBackAsStored(TestDatabase database) {
        store(database);
        database.within("identity", entities -> {
            assertEquals("Aino Esimerkki", entities.find(Person.class, person.value()).name());
            assertTrue(entities.find(Account.class, person.value()).open());
            assertEquals(Optional.empty(), entities.find(Account.class, person.value()).passwordHash());
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void oneAddressHasOneAccount(TestDatabase database) {
        store(database);
        PersonId other = PersonId.random();
        database.within("identity", entities -> entities.persist(new Person(other, "Toinen Esimerkki", "3132", "fi")));
        assertThrows(RollbackException.class, () -> database.within("identity", entities -> entities.persist(new Account(other, "sealed", "mark", NOW))));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleIsGivenInAnOrganisationOrInAll(TestDatabase database) {
        store(database);
        OrganisationId silta = OrganisationId.random();
        UUID everywhere = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        database.within("identity", entities -> entities.persist(new Organisation(silta, "Silta", "Bron", "Bridge")));
        database.within("identity", entities -> {
            entities.persist(new Membership(everywhere, person, Role.ADMINISTRATOR, Optional.empty(), LocalDate.of(2026, 1, 1)));
            entities.persist(new Membership(there, person, Role.PLANNER, Optional.of(silta), LocalDate.of(2026, 1, 1)));
        });
        database.within("identity", entities -> {
            assertEquals(Optional.empty(), entities.find(Membership.class, everywhere).organisation());
            assertEquals(Optional.of(silta), entities.find(Membership.class, there).organisation());
            assertEquals("Bron", entities.find(Organisation.class, silta.value()).name("sv"));
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void sessionsLinksDevicesAndFailuresFitTheirTables(TestDatabase database) {
        store(database);
        database.within("identity", entities -> {
            entities.persist(new SignInSession("s1", person, NOW));
            entities.persist(new SingleUseLink("k1", SingleUseLink.Purpose.FIRST_ADMINISTRATOR, Optional.empty(), NOW));
            entities.persist(new KnownDevice("d1", person, NOW));
            entities.persist(new SignInFailure(UUID.randomUUID(), "who", "place", NOW));
        });
        database.within("identity", entities -> {
            assertTrue(entities.find(SignInSession.class, "s1").lives(NOW));
            assertTrue(entities.find(SingleUseLink.class, "k1").person().isEmpty());
            assertFalse(entities.find(KnownDevice.class, new KnownDevice.Key("d1", person)) == null);
            Object[] failures = entities.createQuery("select count(f), max(f.failedAt) from SignInFailure f where f.who = 'who'", Object[].class).getSingleResult();
            assertEquals(1L, failures[0]);
            assertEquals(NOW, failures[1]);
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void twoUsesOfOneLinkAtOnceAreOne(TestDatabase database) {
        database.within("identity", entities -> entities.persist(new SingleUseLink("k1", SingleUseLink.Purpose.RESET, Optional.empty(), NOW)));
        assertThrows(PersistenceException.class, () -> database.within("identity", first -> {
            SingleUseLink mine = first.find(SingleUseLink.class, "k1");
            database.within("identity", second -> second.find(SingleUseLink.class, "k1").use(NOW));
            mine.use(NOW);
            first.flush();
        }));
    }

    @TestOnBothDatabases(modules = "identity")
    void secondFactorsFitTheirTables(TestDatabase database) {
        store(database);
        UUID key = UUID.randomUUID();
        database.within("identity", entities -> {
            SignInSession session = new SignInSession("s2", person, Optional.of("Firefox"), Optional.empty(), NOW);
            session.prove();
            entities.persist(session);
            entities.persist(new HalfSignIn("h1", person, NOW));
            entities.persist(new AuthenticatorApp(person, "sealed", 59_000_000_000L, NOW));
            entities.persist(new Passkey(key, person, "c1", "x".repeat(8000), 4_294_967_295L, NOW));
            entities.persist(new RecoveryCode("r1", person, NOW));
            entities.persist(new WrongCode(UUID.randomUUID(), person, "place", NOW));
            entities.persist(new SpentChallenge("n1", NOW));
            entities.persist(new FactorRule(Role.PLANNER, Optional.empty(), LocalDate.of(2027, 1, 1)));
        });
        database.within("identity", entities -> {
            assertTrue(entities.find(SignInSession.class, "s2").proven());
            assertEquals(Optional.of("Firefox"), entities.find(SignInSession.class, "s2").browser());
            assertEquals(Optional.empty(), entities.find(SignInSession.class, "s2").system());
            assertTrue(entities.find(HalfSignIn.class, "h1").lives(NOW));
            assertEquals(59_000_000_000L, entities.find(AuthenticatorApp.class, person.value()).lastStep());
            assertEquals(4_294_967_295L, entities.find(Passkey.class, key).signCount());
            assertEquals(Optional.empty(), entities.find(Passkey.class, key).usedAt());
            assertEquals(LocalDate.of(2027, 1, 1), entities.find(FactorRule.class, FactorRule.id(Role.PLANNER, Optional.empty())).from());
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void oneCredentialBelongsToOnePasskey(TestDatabase database) {
        store(database);
        database.within("identity", entities -> entities.persist(new Passkey(UUID.randomUUID(), person, "c1", "sealed", 0, NOW)));
        assertThrows(RollbackException.class, () -> database.within("identity", entities -> entities.persist(new Passkey(UUID.randomUUID(), person, "c1", "sealed", 0, NOW))));
    }
}
