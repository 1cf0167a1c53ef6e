package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The use cases of this module by hand, on a test database, with a clock that stands still, a hash that costs nothing and a post that keeps the links. */
final class Desk {

    /** What was sent: to whom, what for, and the key in the link. */
    record Sent(PersonId to, Purpose purpose, String key) {}

    final List<Sent> sent = new ArrayList<>();
    /** Nobody's account, yet with the role of an administrator of the whole installation. */
    PersonId signedIn = PersonId.random();

    private final TestDatabase database;
    private final Secrets secrets = Secrets.fresh();
    private final Passwords passwords = passwords();
    private final FactorDesk factorDesk = new FactorDesk(secrets, passwords);
    private boolean nobody;
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    Desk(TestDatabase database) {
        this.database = database;
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** From now on a stranger asks. */
    void strangerAsks() {
        nobody = true;
    }

    void somebodyAsks(PersonId person) {
        nobody = false;
        signedIn = person;
    }

    /** From now on whoever asks administers this organisation alone. */
    void ofOne(OrganisationId organisation) {
        factorDesk.ofOne = Optional.of(organisation);
    }

    FactorDesk.OneBrowser browser() {
        return factorDesk.browser;
    }

    List<FactorDesk.Told> told() {
        return factorDesk.told;
    }

    /** Something with second factors, in a transaction of its own. */
    <T> T factors(Function<FactorDesk.Made, T> work) {
        return with(entities -> work.apply(made(entities)));
    }

    private FactorDesk.Made made(EntityManager entities) {
        return factorDesk.in(entities, clock(), me());
    }

    PersonId person(String email, String password, Role role) {
        PersonId id = PersonId.random();
        database.within("identity", entities -> entities.persist(new Person(id, "Aino Esimerkki", "31", "fi")));
        database.within("identity", entities -> {
            Account account = accounts(entities).open(id, email, now);
            account.changePassword(passwords.hash(password));
            entities.persist(new Membership(Ids.next(), id, role, Optional.empty(), LocalDate.of(2026, 1, 1)));
        });
        return id;
    }

    SignInOutcome signIn(String name, String password, String place, String device) {
        return with(entities -> signingIn(entities).signIn(new SignInTry(name, password, place, Optional.of(device).filter(key -> !key.isEmpty()))));
    }

    /** Many tries in few transactions, as quickly as they can be counted. @return how many were looked at */
    long guess(int from, int to, IntFunction<SignInTry> tries) {
        return with(entities -> {
            SigningIn signingIn = signingIn(entities);
            return IntStream.range(from, to).filter(number -> signingIn.signIn(tries.apply(number)).answer() == SignInOutcome.Answer.REFUSED).count();
        });
    }

    void signOutEverywhere() {
        with(entities -> {
            signingIn(entities).signOutEverywhere();
            return true;
        });
    }

    Optional<Recognised> recognise(String session) {
        return with(entities -> {
            Recognising recognising = new Recognising();
            recognising.entities = entities;
            recognising.clock = clock();
            recognising.duty = made(entities).duty;
            recognising.book = new RightsBook() {
                @Override
                Set<String> of(Role role, Scope given) {
                    return Set.of(new Grant(role, "right of " + role).right());
                }
            };
            return recognising.recognise(session);
        });
    }

    void tidyUp() {
        with(entities -> {
            Leftovers leftovers = new Leftovers();
            leftovers.entities = entities;
            leftovers.clock = clock();
            leftovers.forget();
            return true;
        });
    }

    long count(String entity) {
        return with(entities -> entities.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult());
    }

    <T> T recovering(Function<Recovering, T> work) {
        return with(entities -> {
            Recovering recovering = new Recovering();
            recovering.entities = entities;
            recovering.accounts = accounts(entities);
            recovering.passwords = passwords;
            recovering.post = post(entities);
            recovering.clock = clock();
            return work.apply(recovering);
        });
    }

    /** With everything that a real administrator of the whole installation may do. */
    <T> T inviting(Function<Inviting, T> work) {
        return with(entities -> {
            Inviting inviting = new Inviting();
            inviting.entities = entities;
            inviting.accounts = accounts(entities);
            inviting.post = post(entities);
            Offices offices = new Offices(entities, me(), clock());
            inviting.administration = offices.administration();
            inviting.giving = offices.giving();
            inviting.duties = offices.duties;
            inviting.signedIn = me();
            inviting.clock = clock();
            return work.apply(inviting);
        });
    }

    <T> T forms(Function<FormKeeping, T> work) {
        return with(entities -> {
            FormKeeping forms = new FormKeeping();
            forms.entities = entities;
            forms.cipher = new FieldCipher(secrets);
            forms.tokens = new Tokens();
            forms.signedIn = me();
            forms.clock = clock();
            return work.apply(forms);
        });
    }

    String mark(PersonId person) {
        return FormMark.of(person, new FieldCipher(secrets), clock().instant());
    }

    String firstLink() {
        return with(entities -> accounts(entities).newLink(Purpose.FIRST_ADMINISTRATOR, Optional.empty()));
    }

    String passwordHash(PersonId person) {
        return with(entities -> entities.find(Account.class, person.value()).passwordHash().orElseThrow());
    }

    void setHash(PersonId person, String hash) {
        database.within("identity", entities -> entities.find(Account.class, person.value()).changePassword(hash));
    }

    private <T> T with(Function<EntityManager, T> work) {
        return database.inTransaction("identity", work);
    }

    private SigningIn signingIn(EntityManager entities) {
        SigningIn signingIn = new SigningIn();
        signingIn.entities = entities;
        signingIn.accounts = accounts(entities);
        signingIn.passwords = passwords;
        signingIn.index = new BlindIndex(secrets);
        signingIn.halfWay = made(entities).halfWay;
        signingIn.welcoming = made(entities).welcoming;
        signingIn.signedIn = me();
        signingIn.clock = clock();
        return signingIn;
    }

    private Accounts accounts(EntityManager entities) {
        return made(entities).accounts;
    }

    private LinkPost post(EntityManager entities) {
        LinkPost post = new LinkPost() {
            @Override
            void send(PersonId person, Purpose purpose) {
                sent.add(new Sent(person, purpose, accounts.newLink(purpose, Optional.of(person))));
            }
        };
        post.accounts = accounts(entities);
        return post;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private SignedIn me() {
        return new SignedIn() {
            @Override
            public PersonId person() {
                return signedIn;
            }

            @Override
            public Optional<PersonId> personIfAny() {
                return Optional.of(signedIn).filter(somebody -> !nobody);
            }

            @Override
            public boolean may(String right) {
                return true;
            }

            @Override
            public boolean may(String right, OrganisationId organisation) {
                return true;
            }

            @Override
            public Set<OrganisationId> organisations(String right) {
                return Set.of();
            }

            @Override
            public void require(String right, OrganisationId organisation) {}
        };
    }

    static Passwords passwords() {
        Passwords passwords = new Passwords();
        passwords.hashing = new PlainHash(Argon2id.SETTINGS);
        passwords.earlier = new PlainHash("PBKDF2WithHmacSHA256:");
        passwords.open();
        return passwords;
    }

    /** Writes down which settings were asked for, and takes no time. */
    private static final class PlainHash implements Pbkdf2PasswordHash {

        private final String begin;

        private PlainHash(String begin) {
            this.begin = begin;
        }

        @Override
        public String generate(char[] password) {
            return begin + new String(password);
        }

        @Override
        public boolean verify(char[] password, String hash) {
            return hash.startsWith(begin) && hash.endsWith(new String(password));
        }
    }
}
