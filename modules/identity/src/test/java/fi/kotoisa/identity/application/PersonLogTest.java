package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Purpose;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.LogEntry.By;
import fi.kotoisa.identity.application.LogPersons.Match;
import fi.kotoisa.identity.application.PersonLog.EntryId;
import fi.kotoisa.identity.application.PersonLog.Log;
import fi.kotoisa.identity.application.PersonLog.Omission;
import fi.kotoisa.identity.application.register.Lookups;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

class PersonLogTest {

    private static final Map<String, Trace> DEEDS = Map.of("Attending.list", Trace.PRINT, "ContactKeeping.show", Trace.PROTECTED_READ, "ContactKeeping.reveal", Trace.REVEAL, "Enrolling.enrol", Trace.CHANGE);
    private static final StatedReason TRIAL = new StatedReason(StatedReason.Kind.OLDER_ENTRIES, "a trial about the year 2019");
    private static final StatedReason DANGER = new StatedReason(StatedReason.Kind.ENTRIES_LEFT_OUT, "a spouse would learn of it");

    private final Secrets secrets = Secrets.fresh();
    private final PersonId venla = PersonId.random();
    private final OrganisationId silta = OrganisationId.random();
    private final OrganisationId kirjasto = OrganisationId.random();
    private final ContactId amal = new ContactId(UUID.randomUUID());
    private final Set<RecordRef> her = Set.of(RecordRef.of(amal));
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @TestOnBothDatabases(modules = "identity")
    void itTellsWhoDidWhatForWhomAndWhy(TestDatabase database) {
        staff(database);
        happen(database, Optional.empty(), "PAGE", UUID.randomUUID(), "Enrolling.enrol", Optional.empty());
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "Attending.list", Optional.empty());
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "ContactKeeping.reveal", Optional.of(RevealReason.TO_REACH));
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "ContactKeeping.reveal", Optional.of(RevealReason.EMERGENCY));
        happen(database, Optional.empty(), "SERVER", UUID.randomUUID(), "Reminding.remind", Optional.empty());
        happen(database, Optional.of(venla), "REST", UUID.randomUUID(), "Forgotten.deed", Optional.empty());
        List<LogEntry> entries = log(database, log -> log.look(her, Language.SV, Optional.empty())).entries();
        assertEquals(List.of(DeedKind.HANDLED, DeedKind.SYSTEM, DeedKind.EMERGENCY, DeedKind.REVEALED, DeedKind.PRINTED, DeedKind.CHANGED), entries.stream().map(LogEntry::kind).toList());
        assertEquals(List.of(By.PERSON, By.SYSTEM, By.PERSON, By.PERSON, By.PERSON, By.NOBODY), entries.stream().map(LogEntry::by).toList());
        assertEquals("Venla Esimerkki [Bron] Optional[TO_REACH]", entries.get(3).who() + " " + entries.get(3).organisations() + " " + entries.get(3).purpose());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatOneRequestDidAlikeIsToldOnce(TestDatabase database) {
        UUID request = UUID.randomUUID();
        happen(database, Optional.of(venla), "PAGE", request, "ContactKeeping.show", Optional.empty());
        happen(database, Optional.of(venla), "PAGE", request, "ContactKeeping.show", Optional.empty());
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "Attending.list", Optional.empty());
        assertEquals(2, log(database, log -> log.look(her, Language.FI, Optional.empty())).entries().size());
    }

    @TestOnBothDatabases(modules = "identity")
    void namesThatAListAskedForAreToldAsTheList(TestDatabase database) {
        UUID request = UUID.randomUUID();
        happen(database, Optional.of(venla), "PAGE", request, "ContactKeeping.show", Optional.empty());
        now = now.plusSeconds(1);
        database.within("identity", entities -> Trails.of(entities, new FieldCipher(secrets), Optional.of(venla), "PAGE", request, Clock.fixed(now, ZoneOffset.UTC))
                .write(new Happening("Attending.list", "read", "DONE", RecordIds.among(), Optional.empty())));
        LogEntry entry = log(database, log -> log.look(her, Language.FI, Optional.empty())).entries().get(0);
        assertEquals("Attending.list PRINTED", entry.action() + " " + entry.kind());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsOlderThanTwoYearsIsToldForASpecialReasonOnly(TestDatabase database) {
        now = Instant.parse("2024-11-20T10:00:00Z");
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "ContactKeeping.show", Optional.empty());
        now = Instant.parse("2026-11-22T10:00:00Z");
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "ContactKeeping.show", Optional.empty());
        Log usual = log(database, log -> log.look(her, Language.FI, Optional.empty()));
        assertEquals(1, usual.entries().size());
        assertEquals(Optional.of(LocalDate.of(2024, 11, 22)), usual.since());
        assertEquals(2, log(database, log -> log.copy(her, Language.FI, Optional.of(TRIAL), Optional.empty())).entries().size());
    }

    @TestOnBothDatabases(modules = "identity")
    void anEntryIsLeftOutForAReasonOnlyAndNobodyIsToldOfIt(TestDatabase database) {
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "ContactKeeping.show", Optional.empty());
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), "Attending.list", Optional.empty());
        UUID hidden = log(database, log -> log.look(her, Language.FI, Optional.empty())).entries().get(0).id();
        assertThrows(IllegalArgumentException.class, () -> log(database, log -> log.copy(her, Language.FI, Optional.empty(), Optional.of(new Omission(List.of(new EntryId(hidden)), TRIAL)))));
        Log copy = log(database, log -> log.copy(her, Language.FI, Optional.empty(), Optional.of(new Omission(List.of(new EntryId(hidden)), DANGER))));
        assertEquals(List.of(DeedKind.LOOKED), copy.entries().stream().map(LogEntry::kind).toList());
        happen(database, Optional.of(venla), "PAGE", UUID.randomUUID(), LeavingOut.ACTION, Optional.of(DANGER));
        assertEquals(2, log(database, log -> log.look(her, Language.FI, Optional.empty())).entries().size(), "that something was left out is told to nobody");
    }

    @TestOnBothDatabases(modules = "identity")
    void ofAFamilyWithOneNumberEachHasALogOfTheirOwn(TestDatabase database) {
        ContactId first = contact(database, "intake 1", "Amal");
        ContactId second = contact(database, "intake 2", "AMAL");
        ContactId spouse = contact(database, "intake 1", "Omar");
        List<Match> found = persons(database, persons -> persons.find("040 123 4567"));
        assertEquals(Set.of("Amal 2", "Omar 1"), found.stream().map(match -> match.name().orElse("").replace("AMAL", "Amal") + " " + match.signUps()).collect(Collectors.toSet()));
        LoggedPerson person = persons(database, persons -> persons.person(List.of(RecordRef.of(second))));
        assertEquals(Set.of(RecordRef.of(first), RecordRef.of(second)), person.records());
        assertEquals(Set.of(RecordRef.of(spouse)), persons(database, persons -> persons.person(List.of(RecordRef.of(spouse)))).records());
        assertThrows(NotFound.class, () -> persons(database, persons -> persons.person(List.of(RecordRef.of(amal)))));
        assertEquals(List.of(), persons(database, persons -> persons.find("040 123 4568")));
    }

    @TestOnBothDatabases(modules = "identity")
    void underNonDisclosureNobodyIsNamed(TestDatabase database) {
        ContactId contact = contact(database, "intake 1", "Amal");
        database.within("identity", entities -> entities.find(Contact.class, contact.value()).guard(true));
        assertEquals(Optional.empty(), persons(database, persons -> persons.find("040 123 4567")).get(0).name());
        assertTrue(persons(database, persons -> persons.person(List.of(RecordRef.of(contact)))).names().isEmpty());
    }

    private void staff(TestDatabase database) {
        database.within("identity", entities -> {
            entities.persist(new Person(venla, "Venla Esimerkki", "31", "fi"));
            entities.persist(new Organisation(silta, "Silta", "Bron", "Bridge"));
            entities.persist(new Organisation(kirjasto, "Kirjasto", "Biblioteket", "Library"));
        });
        database.within("identity", entities -> {
            Membership former = new Membership(Ids.next(), venla, Role.PLANNER, Optional.of(silta), LocalDate.of(2026, 1, 1));
            former.end(LocalDate.of(2026, 11, 24));
            entities.persist(former);
            entities.persist(new Membership(Ids.next(), venla, Role.LEADER, Optional.of(kirjasto), LocalDate.of(2026, 11, 24)));
        });
    }

    private ContactId contact(TestDatabase database, String scope, String name) {
        return database.inTransaction("identity", entities -> contacts(entities).keep(scope, new NewContact(name, Optional.of("+358401234567"), Optional.empty(), Language.AR)));
    }

    private void happen(TestDatabase database, Optional<PersonId> actor, String way, UUID request, String action, Optional<Purpose> why) {
        now = now.plusSeconds(1);
        database.within("identity", entities -> Trails.of(entities, new FieldCipher(secrets), actor, way, request, Clock.fixed(now, ZoneOffset.UTC))
                .write(new Happening(action, "read", "DONE", RecordIds.among(amal), why)));
    }

    private <T> T log(TestDatabase database, Function<PersonLog, T> work) {
        return database.inTransaction("identity", entities -> {
            PersonLog log = new PersonLog();
            log.entities = entities;
            log.people = new PeopleDirectory();
            log.people.entities = entities;
            log.clock = Clock.fixed(now, ZoneOffset.UTC);
            log.leavingOut = new LeavingOut();
            log.deeds = new DeedBook() {
                @Override
                Optional<Trace> trace(String action) {
                    return Optional.ofNullable(DEEDS.get(action));
                }

                @Override
                boolean withClients(String action) {
                    return false;
                }
            };
            return work.apply(log);
        });
    }

    private <T> T persons(TestDatabase database, Function<LogPersons, T> work) {
        return database.inTransaction("identity", entities -> {
            LogPersons persons = new LogPersons();
            persons.entities = entities;
            persons.contacts = contacts(entities);
            persons.reaching = new ContactReaching();
            persons.reaching.entities = entities;
            persons.reaching.contacts = persons.contacts;
            persons.reaching.cipher = persons.contacts.cipher;
            persons.reaching.index = persons.contacts.index;
            persons.accounts = new Accounts();
            persons.accounts.entities = entities;
            persons.accounts.index = persons.contacts.index;
            persons.names = new AccountNames();
            persons.names.entities = entities;
            persons.register = Lookups.on(entities, secrets);
            persons.names.register = persons.register;
            persons.links = new OwnAccountLinks();
            persons.links.entities = entities;
            return work.apply(persons);
        });
    }

    private ContactKeeping contacts(EntityManager entities) {
        return ContactDesk.on(entities, secrets, ContactDesk.nobody());
    }
}
