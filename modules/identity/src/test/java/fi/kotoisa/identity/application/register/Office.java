package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.HouseholdParted;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.AtTheDesk;
import fi.kotoisa.identity.application.Beans;
import fi.kotoisa.identity.application.IdentityRoles;
import fi.kotoisa.identity.application.Known;
import fi.kotoisa.identity.application.NamedSupervisors;
import fi.kotoisa.identity.application.OwnPassword;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.application.Recognising;
import fi.kotoisa.identity.application.Supervisors;
import fi.kotoisa.identity.application.register.Registering.Registered;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.SortKey;
import fi.kotoisa.platform.Tokens;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The register by hand, on a test database: two organisations, whoever is at the desk, and an outbox that keeps what it is given. */
final class Office {

    static final String PASSWORD = "oikea salasana";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final OrganisationId town = OrganisationId.random();
    final OrganisationId otherTown = OrganisationId.random();
    final List<Message> sent = new ArrayList<>();
    final List<HouseholdParted> parted = new ArrayList<>();

    /** Rights that nobody has for now. */
    final Set<String> taken = new HashSet<>();
    /** Whether a few are many, so that small registers are read as large ones are. */
    boolean small;

    private final TestDatabase database;
    private final Secrets secrets = Secrets.fresh();
    private final Map<PersonId, Role> workers = new HashMap<>();
    private final Map<PersonId, Set<OrganisationId>> places = new HashMap<>();
    private final Map<PersonId, String> sessions = new HashMap<>();
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
        places.put(id, Set.of(organisation));
        return id;
    }

    /** Somebody with a session, whose roles stand in the tables: what they may do is what their roles give them. */
    PersonId account(String name) {
        PersonId id = PersonId.random();
        String key = id.toString();
        within(entities -> entities.persist(new Person(id, name, SortKey.of(name), "fi")));
        within(entities -> entities.persist(new Account(id, key, key.substring(0, 20), Instant.EPOCH)));
        within(entities -> entities.persist(new SignInSession(Tokens.fingerprint(key), id, now)));
        sessions.put(id, key);
        return id;
    }

    /** From the year 2020 to this day, or for good. */
    void role(PersonId person, Role role, Scope where, Optional<LocalDate> last) {
        Membership membership = new Membership(MembershipId.random(), person, role, where, LocalDate.of(2020, 1, 1));
        last.ifPresent(day -> membership.endBy(day, person, Instant.EPOCH));
        within(entities -> entities.persist(membership));
    }

    UnitId unit(OrganisationId organisation, String name, Optional<UnitId> parent) {
        UnitId id = UnitId.random();
        within(entities -> entities.persist(new Unit(id, organisation, new OfficialName(name, "", ""), parent)));
        return id;
    }

    void within(Consumer<EntityManager> work) {
        database.within("identity", work);
    }

    /** From now on the worker's role counts in these. */
    void worksIn(PersonId worker, OrganisationId... organisations) {
        places.put(worker, Set.of(organisations));
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
        database.within("identity", entities -> result.add(work.apply(new Use(beans(entities)))));
        return result.get(0);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** The use cases in one transaction. */
    final class Use {

        final Registering registering;
        final Resemblances resemblances;
        final RegisterSearch search;
        final PersonFiles files;
        final Correcting correcting;
        final ReachingPeople reaching;
        final Guarding guarding;
        final Caring caring;
        final Revealing revealing;
        final Merging merging;
        final Emergencies emergencies;
        final EmergencyDesk emergencyDesk;
        final Families families;
        final Separating separating;
        final RegisterLookup lookup;
        final Contacts contacts;
        final GuardingHouseholds households;
        final HouseholdFacts facts;
        final SharedWorkers shared;

        private final Beans beans;

        private Use(Beans beans) {
            this.beans = beans;
            registering = beans.of(Registering.class);
            resemblances = beans.of(Resemblances.class);
            search = beans.of(RegisterSearch.class);
            files = beans.of(PersonFiles.class);
            correcting = beans.of(Correcting.class);
            reaching = beans.of(ReachingPeople.class);
            guarding = beans.of(Guarding.class);
            caring = beans.of(Caring.class);
            revealing = beans.of(Revealing.class);
            merging = beans.of(Merging.class);
            emergencies = beans.of(Emergencies.class);
            emergencyDesk = beans.of(EmergencyDesk.class);
            families = beans.of(Families.class);
            separating = beans.of(Separating.class);
            lookup = beans.of(RegisterLookup.class);
            contacts = beans.of(Contacts.class);
            households = beans.of(GuardingHouseholds.class);
            facts = beans.of(HouseholdFacts.class);
            shared = beans.of(SharedWorkers.class);
        }

        /** Another one. */
        <B> B of(Class<B> bean) {
            return beans.of(bean);
        }
    }

    private Beans beans(EntityManager entities) {
        Beans beans = beans(new Beans(entities, secrets));
        if (small) {
            beans.of(NamedPeople.class).many = 3;
            RegisterPages pages = beans.of(RegisterPages.class);
            pages.few = 2;
            pages.atOnce = 2;
            pages.firstRead = 3;
        }
        return beans;
    }

    private Beans beans(Beans beans) {
        beans.give(Clock.class, clock()).give(Outbox.class, outbox()).give(OwnPassword.class, password()).give(Event.class, told());
        if (sessions.containsKey(atTheDesk)) {
            return IdentityRoles.give(beans).give(SignedIn.class, new Known(beans.of(Recognising.class).recognise(sessions.get(atTheDesk)).orElseThrow()));
        }
        return beans.give(SignedIn.class, me()).give(PeopleDirectory.class, directory()).give(Supervisors.class, new NamedSupervisors(directory()));
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
                return workers.entrySet().stream().filter(each -> each.getValue() == role && places.get(each.getKey()).contains(organisation)).map(each -> new PersonView(each.getKey(), role.name())).toList();
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
        Set<String> rights = new HashSet<>(IdentityRoles.of(workers.get(atTheDesk)));
        rights.removeAll(taken);
        return new AtTheDesk(atTheDesk, rights, places.get(atTheDesk));
    }
}
