package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.AuditLog;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.IdentityRoles;
import fi.kotoisa.identity.application.AccountHeldData;
import fi.kotoisa.identity.application.AtTheDesk;
import fi.kotoisa.identity.application.Beans;
import fi.kotoisa.identity.application.NamedSupervisors;
import fi.kotoisa.identity.application.PeopleDirectory;
import fi.kotoisa.identity.application.Supervisors;
import fi.kotoisa.identity.application.personaldata.ErasureMemory.Announced;
import fi.kotoisa.identity.application.register.RegisterHeldData;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rights of the person by hand, on a test database: one organisation, whoever is at the desk, with the rights of the real roles, and an outbox that keeps what it is given. */
final class DataDesk {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    final OrganisationId town = OrganisationId.random();
    final OrganisationId partner = OrganisationId.random();
    final List<Message> sent = new ArrayList<>();
    final Set<UUID> forgotten = new HashSet<>();
    final List<String> noted = new ArrayList<>();
    final List<HeldData> neighbours = new ArrayList<>();
    /** What stands in for something that is not made by hand. */
    final Map<Class<?>, Object> given = new HashMap<>();
    final Secrets secrets = Secrets.fresh();

    private final TestDatabase database;
    private final Map<PersonId, Role> workers = new HashMap<>();
    private final Path folder;
    private String server = "one";
    private boolean power = true;
    private PersonId atTheDesk;
    private LocalDate today = TODAY;

    DataDesk(TestDatabase database) {
        this.database = database;
        this.folder = emptyFolder();
        database.within("identity", entities -> {
            entities.persist(new Organisation(town, "Kaupunki", "Staden", "Town"));
            entities.persist(new Organisation(partner, "Kumppani", "Partnern", "Partner"));
        });
    }

    PersonId worker(String name, Role role) {
        PersonId id = PersonId.random();
        within(entities -> entities.persist(new Person(id, name, "31", "fi")));
        workers.put(id, role);
        return id;
    }

    /** Whoever it is does what follows. */
    DataDesk as(PersonId worker) {
        atTheDesk = worker;
        return this;
    }

    /** What follows happens on this day. */
    DataDesk on(LocalDate day) {
        today = day;
        return this;
    }

    /** What follows happens on the server of this name, which has a data folder of its own. */
    DataDesk at(String name) {
        server = name;
        return this;
    }

    /** Whether a server lives on after the commit: without power nobody says what came of a transaction. */
    DataDesk power(boolean on) {
        power = on;
        return this;
    }

    /** The data folder of the server. */
    Path data() {
        return folder.resolve(server);
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("kotoisa-desk");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    void within(Consumer<EntityManager> work) {
        database.within("identity", work);
    }

    /** A use case in a transaction of its own, with everything that it needs. */
    <B, T> T with(Class<B> bean, Function<B, T> work) {
        List<Announced> announced = new ArrayList<>();
        try {
            T result = database.inTransaction("identity", entities -> work.apply(beans(entities).give(Event.class, fired(announced)).of(bean)));
            announced.stream().filter(each -> power).forEach(memory()::committed);
            return result;
        } catch (RuntimeException rolledBack) {
            announced.stream().filter(each -> power).forEach(memory()::rolledBack);
            throw rolledBack;
        }
    }

    private static Object fired(List<Announced> announced) {
        return Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> {
            announced.add((Announced) arguments[0]);
            return null;
        });
    }

    private ErasureMemory memory() {
        ErasureMemory memory = new ErasureMemory();
        memory.place = place();
        memory.clock = clock();
        return memory;
    }

    private ErasurePlace place() {
        ErasurePlace place = new ErasurePlace();
        place.folder = data().toString();
        return place;
    }

    private Clock clock() {
        return Clock.fixed(moment(today), ZoneOffset.UTC);
    }

    <B> void doing(Class<B> bean, Consumer<B> work) {
        with(bean, each -> {
            work.accept(each);
            return true;
        });
    }

    private Beans beans(EntityManager entities) {
        Beans beans = new Beans(entities, secrets).give(Clock.class, clock()).give(ErasurePlace.class, place()).give(AuditLog.class, noting()).give(String.class, "https://kotoisa.example.fi/").give(SignedIn.class, me())
                .give(PeopleDirectory.class, directory(entities)).give(Supervisors.class, new NamedSupervisors(directory(entities))).give(Outbox.class, outbox());
        given.forEach(beans::give);
        return beans.give(Instance.class, new All(beans, neighbours));
    }

    /** All that hold data: this module's own, and invented neighbours. */
    private record All(Beans beans, List<HeldData> neighbours) implements Instance<HeldData> {

        @Override
        public Iterator<HeldData> iterator() {
            List<HeldData> all = new ArrayList<>(List.of(beans.of(RegisterHeldData.class), beans.of(RightsHeldData.class), beans.of(AccountHeldData.class)));
            all.addAll(neighbours);
            return all.iterator();
        }

        @Override
        public Instance<HeldData> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends HeldData> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends HeldData> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnsatisfied() {
            return false;
        }

        @Override
        public boolean isAmbiguous() {
            return true;
        }

        @Override
        public void destroy(HeldData instance) {
            // nothing to end
        }

        @Override
        public Handle<HeldData> getHandle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<? extends Handle<HeldData>> handles() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HeldData get() {
            return iterator().next();
        }
    }

    private PeopleDirectory directory(EntityManager entities) {
        return new PeopleDirectory() {
            @Override
            public List<PersonView> withRole(Role role, OrganisationId organisation) {
                return workers.entrySet().stream().filter(each -> each.getValue() == role).map(each -> new PersonView(each.getKey(), role.name())).toList();
            }

            @Override
            public Map<PersonId, String> names(Collection<PersonId> ids) {
                return ids.stream().collect(Collectors.toMap(id -> id, id -> entities.find(Person.class, id.value()).name()));
            }
        };
    }

    private AuditLog noting() {
        return (action, type, id) -> noted.add(action + " " + type + "=" + id);
    }

    private Outbox outbox() {
        return new Outbox() {
            @Override
            public UUID send(Message message) {
                sent.add(message);
                return UUID.randomUUID();
            }

            @Override
            public void forget(Collection<UUID> recipients) {
                forgotten.addAll(recipients);
            }
        };
    }

    static Instant moment(LocalDate day) {
        return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    private SignedIn me() {
        PersonId who = atTheDesk;
        Role role = workers.get(who);
        if (role == null) {
            return new AtTheDesk(who, Set.of(), Set.of());
        }
        boolean everywhere = role == Role.ADMINISTRATOR || role == Role.DATA_PROTECTION_OFFICER;
        return new SignedIn() {
            @Override
            public PersonId person() {
                return who;
            }

            @Override
            public Optional<PersonId> personIfAny() {
                return Optional.of(who);
            }

            @Override
            public boolean may(String right) {
                return IdentityRoles.has(role, right, everywhere);
            }

            @Override
            public boolean may(String right, OrganisationId organisation) {
                return may(right) && (everywhere || organisation.equals(town));
            }

            @Override
            public Set<OrganisationId> organisations(String right) {
                return !may(right) ? Set.of() : everywhere ? Set.of(town, partner) : Set.of(town);
            }

            @Override
            public void require(String right, OrganisationId organisation) {
                if (!may(right, organisation)) {
                    throw new NotAllowed(right);
                }
            }
        };
    }
}
