package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.HouseholdParted;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.ContactDesk;
import fi.kotoisa.identity.application.OwnPassword;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.application.register.Registering.Registered;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The register by hand, on a test database: two organisations, whoever is at the desk, and an outbox that keeps what it is given. */
final class Office {

    static final String PASSWORD = "oikea salasana";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final OrganisationId town = OrganisationId.random();
    final OrganisationId otherTown = OrganisationId.random();
    final List<Message> sent = new ArrayList<>();
    final List<HouseholdParted> parted = new ArrayList<>();

    private final TestDatabase database;
    private final Secrets secrets = Secrets.fresh();
    private final Map<PersonId, Role> workers = new HashMap<>();
    private final Map<PersonId, OrganisationId> places = new HashMap<>();
    private PersonId atTheDesk;
    private Instant now = TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC);

    Office(TestDatabase database) {
        this.database = database;
        database.within("identity", entities -> {
            entities.persist(new Organisation(town, "Kaupunki", "Staden", "Town"));
            entities.persist(new Organisation(otherTown, "Naapuri", "Grannen", "Neighbour"));
        });
    }

    PersonId worker(String name, Role role, OrganisationId organisation) {
        PersonId id = PersonId.random();
        database.within("identity", entities -> entities.persist(new Person(id, name, "31", "fi")));
        workers.put(id, role);
        places.put(id, organisation);
        return id;
    }

    /** Whoever it is does what follows. */
    Office as(PersonId worker) {
        atTheDesk = worker;
        return this;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    static NewPerson person(OrganisationId organisation, String name) {
        return new NewPerson(organisation, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("ar"), Language.AR, Literacy.OWN_SCRIPT, Optional.of("fi"),
                Optional.empty(), Optional.empty());
    }

    static NewPerson born(NewPerson person, Birth birth) {
        return new NewPerson(person.organisation(), person.name(), person.latinName(), Optional.of(birth), person.code(), person.migriNumber(), person.motherTongue(), person.reads(), person.literacy(),
                person.integrationLanguage(), person.phone(), person.email());
    }

    static NewPerson coded(NewPerson person, String code) {
        return new NewPerson(person.organisation(), person.name(), person.latinName(), person.birth(), Optional.of(new IdentityCode(code)), person.migriNumber(), person.motherTongue(), person.reads(),
                person.literacy(), person.integrationLanguage(), person.phone(), person.email());
    }

    static NewPerson reached(NewPerson person, String phone) {
        return new NewPerson(person.organisation(), person.name(), person.latinName(), person.birth(), person.code(), person.migriNumber(), person.motherTongue(), person.reads(), person.literacy(),
                person.integrationLanguage(), Optional.of(phone), person.email());
    }

    /** Takes somebody in, whoever resembles them. */
    PersonId take(NewPerson person) {
        Registered registered = registering(each -> each.register(person, true));
        return registered.person().orElseThrow();
    }

    <T> T registering(Function<Registering, T> work) {
        return with(desk -> work.apply(desk.registering));
    }

    List<String> found(String typed) {
        return with(desk -> desk.search.page(typed, false, 0).stream().map(RegisterRow::name).toList());
    }

    <T> T with(Function<Use, T> work) {
        List<T> result = new ArrayList<>();
        database.within("identity", entities -> result.add(work.apply(new Use(entities))));
        return result.get(0);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** The use cases in one transaction. */
    final class Use {

        final Registering registering = new Registering();
        final Resemblances resemblances = new Resemblances();
        final RegisterSearch search = new RegisterSearch();
        final PersonFiles files = new PersonFiles();
        final Correcting correcting = new Correcting();
        final ReachingPeople reaching = new ReachingPeople();
        final Guarding guarding = new Guarding();
        final Caring caring = new Caring();
        final Revealing revealing = new Revealing();
        final Merging merging = new Merging();
        final Emergencies emergencies = new Emergencies();
        final EmergencyDesk emergencyDesk = new EmergencyDesk();
        final Families families = new Families();
        final Separating separating = new Separating();
        final RegisterLookup lookup;
        final Contacts contacts;

        private Use(EntityManager entities) {
            Vault vault = new Vault();
            vault.cipher = new FieldCipher(secrets);
            vault.index = new BlindIndex(secrets);
            lookup = Lookups.on(entities, secrets);
            RegisterScope scope = new RegisterScope();
            scope.signedIn = me();
            scope.clock = clock();
            RegisterRecords records = new RegisterRecords();
            records.entities = entities;
            records.scope = scope;
            RegisterRows rows = new RegisterRows();
            rows.entities = entities;
            rows.vault = vault;
            search.rows = rows;
            search.scope = scope;
            search.numbers = new AskedNumber();
            search.numbers.vault = vault;
            resemblances.entities = entities;
            resemblances.scope = scope;
            resemblances.vault = vault;
            resemblances.records = records;
            registering.entities = entities;
            registering.vault = vault;
            registering.records = records;
            registering.resemblances = resemblances;
            registering.signedIn = me();
            registering.clock = clock();
            files.entities = entities;
            files.scope = scope;
            files.records = records;
            files.vault = vault;
            files.signedIn = me();
            MergedRows moved = new MergedRows();
            moved.entities = entities;
            moved.records = records;
            MergedFacts facts = new MergedFacts();
            facts.entities = entities;
            facts.vault = vault;
            facts.cipher = vault.cipher;
            merging.entities = entities;
            merging.records = records;
            merging.rows = moved;
            merging.facts = facts;
            merging.signedIn = me();
            merging.clock = clock();
            correcting.entities = entities;
            correcting.records = records;
            correcting.rows = moved;
            correcting.vault = vault;
            reaching.entities = entities;
            reaching.records = records;
            reaching.vault = vault;

            GuardedReach reach = new GuardedReach();
            reach.entities = entities;
            reach.vault = vault;
            contacts = ContactDesk.on(entities, secrets, reach);
            reaching.guarded = reach;
            guarding.reach = reach;
            guarding.entities = entities;
            guarding.records = records;
            guarding.signedIn = me();
            guarding.clock = clock();
            caring.entities = entities;
            caring.records = records;
            caring.people = directory();

            revealing.records = records;
            revealing.vault = vault;
            revealing.people = directory();
            revealing.outbox = outbox();
            revealing.signedIn = me();
            emergencies(entities, records, rows, search.numbers);
            families(entities, records, scope, vault);
        }

        private void families(EntityManager entities, RegisterRecords records, RegisterScope scope, Vault vault) {
            families.families = new FamilyRecords();
            families.families.entities = entities;
            families.families.records = records;
            families.names = new FamilyNames();
            families.names.records = records;
            families.names.scope = scope;
            families.records = records;
            families.vault = vault;
            families.cipher = vault.cipher;
            SharedReach shared = new SharedReach();
            shared.entities = entities;
            shared.records = records;
            shared.vault = vault;
            shared.cipher = vault.cipher;
            separating.families = families;
            separating.records = families.families;
            separating.register = records;
            separating.shared = shared;
            separating.reaching = reaching;
            separating.guarding = guarding;
            separating.parted = told();
        }

        private void emergencies(EntityManager entities, RegisterRecords records, RegisterRows rows, AskedNumber numbers) {
            EmergencyAlarm alarm = new EmergencyAlarm();
            alarm.records = records;
            alarm.people = directory();
            alarm.outbox = outbox();
            alarm.signedIn = me();
            emergencies.finder = new EmergencyFinder();
            emergencies.finder.entities = entities;
            emergencies.finder.numbers = numbers;
            emergencies.finder.rows = rows;
            emergencies.book = new EmergencyBook();
            emergencies.book.entities = entities;
            emergencies.book.cipher = new FieldCipher(secrets);
            emergencies.book.clock = clock();
            emergencies.records = records;
            emergencies.alarm = alarm;
            emergencies.passwords = password();
            emergencies.signedIn = me();
            emergencyDesk.entities = entities;
            emergencyDesk.records = records;
            emergencyDesk.alarm = alarm;
            emergencyDesk.cipher = new FieldCipher(secrets);
            emergencyDesk.signedIn = me();
            emergencyDesk.clock = clock();
        }
    }

    /** What other modules hear. */
    @SuppressWarnings("unchecked")
    private Event<HouseholdParted> told() {
        return (Event<HouseholdParted>) Proxy.newProxyInstance(Office.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> parted.add((HouseholdParted) arguments[0]) ? null : null);
    }

    private static OwnPassword password() {
        return new OwnPassword() {
            @Override
            public Outcome confirm(String typed) {
                return typed.equals(PASSWORD) ? Outcome.DONE : Outcome.WRONG_PASSWORD;
            }
        };
    }

    private PeopleDirectory directory() {
        return new PeopleDirectory() {
            @Override
            public List<PersonView> withRole(Role role, OrganisationId organisation) {
                return workers.entrySet().stream().filter(each -> each.getValue() == role && places.get(each.getKey()).equals(organisation)).map(each -> new PersonView(each.getKey(), role.name())).toList();
            }
        };
    }

    private Outbox outbox() {
        return new Outbox() {
            @Override
            public UUID send(Message message) {
                sent.add(message);
                return UUID.randomUUID();
            }
        };
    }

    private SignedIn me() {
        return new AtTheDesk(atTheDesk, workers.get(atTheDesk), places.get(atTheDesk));
    }
}
