package fi.kotoisa.identity.application;

import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestIssuer;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Signing in by a town's sign-in service, by hand, on a test database. The clock goes, for tokens hold by the real one; it can be put forward. */
final class BrokerDesk {

    final TestIssuer issuer = new TestIssuer(Clock.systemUTC());
    final OrganisationId town = OrganisationId.random();
    /** What was noted in the log. */
    final List<String> noted = new ArrayList<>();
    final Map<String, String> settings = new HashMap<>(Map.of("issuer", issuer.address(), "client-id", TestIssuer.CLIENT, "client-secret", TestIssuer.SECRET, "second-factor", "mfa"));

    private final TestDatabase database;
    private final Secrets secrets = Secrets.fresh();
    private final FactorDesk factorDesk = new FactorDesk(secrets, Desk.passwords());
    private final Map<String, Broker> brokers = new HashMap<>();
    private Clock clock = Clock.systemUTC();
    private PersonId asking = PersonId.random();

    BrokerDesk(TestDatabase database) {
        this.database = database;
        database.within("identity", entities -> entities.persist(new Organisation(town, OrganisationKind.MUNICIPALITY, new OfficialName("Lähdemetsä", "", ""), Optional.empty())));
    }

    /** What the browser has brought back. */
    record Back(Map<String, String> said, String sealed) {}

    void wait(Duration time) {
        clock = Clock.offset(clock, time);
    }

    Instant now() {
        return clock.instant();
    }

    void asks(PersonId person) {
        asking = person;
    }

    PersonId invited(String email) {
        PersonId id = PersonId.random();
        database.within("identity", entities -> entities.persist(new Person(id, "Aino Esimerkki", "31", "fi")));
        database.within("identity", entities -> made(entities).accounts.open(id, email, clock.instant()));
        return id;
    }

    void change(PersonId person, Consumer<Account> change) {
        database.within("identity", entities -> change.accept(entities.find(Account.class, person.value())));
    }

    void role(PersonId person, Role role, Scope scope) {
        database.within("identity", entities -> entities.persist(new Membership(MembershipId.random(), person, role, scope, LocalDate.of(2020, 1, 1))));
    }

    /** Those that hold today, and whether they came by the mapping. */
    Map<Role, Boolean> roles(PersonId person) {
        return with(entities -> {
            Map<Role, Boolean> held = new LinkedHashMap<>();
            Administration administration = new Offices(entities, me(), clock).administration();
            administration.roles(person).stream().filter(role -> role.holdsOn(administration.today())).forEach(role -> held.put(role.role(), role.mapping().isPresent()));
            return held;
        });
    }

    BrokerTalk.Departure depart() {
        return talk().depart("/fi/activities/staff/today", "sv");
    }

    /** Sets out, is at the service, and comes back. */
    Back trip() {
        BrokerTalk.Departure departure = depart();
        return new Back(at(departure.to().orElseThrow()), departure.sealed());
    }

    /** What the service sends back with a browser that comes there. */
    Map<String, String> at(URI address) {
        try {
            String led = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
            return new HashMap<>(TestIssuer.read(URI.create(led).getRawQuery()));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    BrokerTalk.Return read(Back back) {
        return talk().comeBack(back.said(), Optional.of(back.sealed()));
    }

    /** All the way. */
    SignInOutcome signIn() {
        return enter(read(trip()).who().orElseThrow());
    }

    SignInOutcome enter(BrokerClaims who) {
        return with(entities -> {
            BrokerSignIn signIn = new BrokerSignIn();
            signIn.entities = entities;
            signIn.accounts = accounts(entities);
            signIn.roles = roles(entities);
            signIn.halfWay = made(entities).halfWay;
            signIn.welcoming = made(entities).welcoming;
            signIn.browser = factorDesk.browser;
            signIn.clock = clock;
            return signIn.enter(who);
        });
    }

    <T> T factors(Function<FactorDesk.Made, T> work) {
        return with(entities -> work.apply(made(entities)));
    }

    <T> T leaving(Function<BrokerLeaving, T> work) {
        return with(entities -> {
            BrokerLeaving leaving = new BrokerLeaving();
            leaving.entities = entities;
            leaving.accounts = accounts(entities);
            leaving.cipher = made(entities).accounts.cipher;
            leaving.log = (action, type, id) -> noted.add(action);
            leaving.clock = clock;
            return work.apply(leaving);
        });
    }

    <T> T mapping(Function<SignInMapping, T> work) {
        return with(entities -> {
            Offices offices = new Offices(entities, me(), clock).strict();
            SignInMapping mapping = new SignInMapping();
            mapping.entities = entities;
            mapping.administration = offices.administration();
            mapping.places = offices.places();
            mapping.roles = roles(entities);
            mapping.signedIn = me();
            mapping.current = new CurrentLanguage();
            mapping.clock = clock;
            return work.apply(mapping);
        });
    }

    boolean lives(String session) {
        return with(entities -> Optional.ofNullable(entities.find(fi.kotoisa.identity.domain.SignInSession.class, Tokens.fingerprint(session))).filter(own -> own.lives(clock.instant())).isPresent());
    }

    void tidyUp() {
        with(entities -> {
            Leftovers leftovers = new Leftovers();
            leftovers.entities = entities;
            leftovers.clock = clock;
            leftovers.forget();
            return true;
        });
    }

    long count(String entity) {
        return with(entities -> entities.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult());
    }

    BrokerTalk talk() {
        return with(entities -> {
            BrokerTalk talk = new BrokerTalk();
            talk.broker = broker();
            talk.cipher = made(entities).accounts.cipher;
            talk.tokens = new Tokens();
            talk.clock = clock;
            return talk;
        });
    }

    /** Each configuration has one, which keeps what it knows of the service. */
    private Broker broker() {
        Broker broker = brokers.computeIfAbsent(settings.toString(), fresh -> new Broker());
        broker.clock = clock;
        broker.baseUrl = "https://kotoisa.example.fi/";
        broker.settings = BrokerSettings.of(new MapConfig("kotoisa.oidc.", settings));
        return broker;
    }

    private BrokerAccounts accounts(EntityManager entities) {
        BrokerAccounts accounts = new BrokerAccounts();
        accounts.entities = entities;
        accounts.broker = broker();
        accounts.accounts = made(entities).accounts;
        accounts.roles = roles(entities);
        accounts.cipher = accounts.accounts.cipher;
        accounts.index = accounts.accounts.index;
        accounts.clock = clock;
        return accounts;
    }

    private BrokerRoles roles(EntityManager entities) {
        BrokerRoles roles = new BrokerRoles();
        roles.entities = entities;
        roles.administration = new Offices(entities, me(), clock).administration();
        roles.log = (action, type, id) -> noted.add(action);
        return roles;
    }

    private FactorDesk.Made made(EntityManager entities) {
        return factorDesk.in(entities, clock, new Stranger(asking));
    }

    private SignedIn me() {
        return new Town.Asker(asking);
    }

    private <T> T with(Function<EntityManager, T> work) {
        return database.inTransaction("identity", work);
    }

    /** Nobody is signed in while somebody signs in. */
    private record Stranger(PersonId person) implements SignedIn {

        @Override
        public Optional<PersonId> personIfAny() {
            return Optional.empty();
        }

        @Override
        public boolean may(String right) {
            return false;
        }

        @Override
        public boolean may(String right, OrganisationId organisation) {
            return false;
        }

        @Override
        public Set<OrganisationId> organisations(String right) {
            return Set.of();
        }

        @Override
        public void require(String right, OrganisationId organisation) {
            throw new NotAllowed(right);
        }
    }
}
