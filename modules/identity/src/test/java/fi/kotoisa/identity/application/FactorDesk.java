package fi.kotoisa.identity.application;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Delegation;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.UnitTree;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.Tokens;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What signing in with a second factor is made of, by hand, for one transaction of a {@link Desk}; letters are kept instead of sent. */
final class FactorDesk {

    static final String SITE = "https://kotoisa.example.fi";

    /** What somebody was told. */
    record Told(PersonId person, String key, Map<String, String> arguments) {}

    /** The browser of whoever is at the desk. */
    static final class OneBrowser implements Browser {
        Optional<String> session = Optional.empty();
        Optional<String> device = Optional.empty();
        String userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

        @Override
        public Optional<String> session() {
            return session;
        }

        @Override
        public Optional<String> device() {
            return device;
        }

        @Override
        public String userAgent() {
            return userAgent;
        }
    }

    final OneBrowser browser = new OneBrowser();
    final List<Told> told = new ArrayList<>();

    private final Secrets secrets;
    private final Passwords passwords;

    FactorDesk(Secrets secrets, Passwords passwords) {
        this.secrets = secrets;
        this.passwords = passwords;
    }

    /** Everything in one transaction. */
    Made in(EntityManager entities, Clock clock, SignedIn signedIn) {
        return new Made(entities, clock, signedIn);
    }

    /** Whose administrator asks; empty for the whole installation's. */
    Optional<OrganisationId> ofOne = Optional.empty();

    /** The parts, each knowing the others. */
    final class Made {

        final Accounts accounts = new Accounts();
        final Factors factors = new Factors();
        final FactorDuty duty = new FactorDuty();
        final HalfWay halfWay = new HalfWay();
        final Passkeys passkeys = new Passkeys();
        final CodeGuard guard = new CodeGuard();
        final Welcoming welcoming = new Welcoming();
        final PasswordAgain again = new PasswordAgain();
        final SecondStep secondStep = new SecondStep();
        final AddingFactors adding = new AddingFactors();
        final OwnFactors own = new OwnFactors();
        final OwnDevices devices = new OwnDevices();
        final OwnPassword password = new OwnPassword();
        final LostFactor lost = new LostFactor();
        final SignInPolicy policy = new SignInPolicy();
        final AccountNews news = new AccountNews() {
            @Override
            void tell(PersonId person, String key, Map<String, String> arguments) {
                told.add(new Told(person, key, arguments));
            }
        };

        private final EntityManager entities;
        private final Clock clock;
        private final SignedIn signedIn;

        private Made(EntityManager entities, Clock clock, SignedIn signedIn) {
            this.entities = entities;
            this.clock = clock;
            this.signedIn = signedIn;
            makeKeepers();
            makeSteps();
            makeOwn();
        }

        private void makeKeepers() {
            accounts.entities = entities;
            accounts.cipher = new FieldCipher(secrets);
            accounts.index = new BlindIndex(secrets);
            accounts.tokens = new Tokens();
            accounts.clock = clock;
            factors.entities = entities;
            factors.cipher = accounts.cipher;
            factors.index = accounts.index;
            factors.clock = clock;
            duty.entities = entities;
            duty.clock = clock;
            halfWay.entities = entities;
            halfWay.factors = factors;
            halfWay.duty = duty;
            halfWay.tokens = accounts.tokens;
            halfWay.clock = clock;
            passkeys.entities = entities;
            passkeys.cipher = accounts.cipher;
            passkeys.clock = clock;
            passkeys.baseUrl = SITE + "/";
            passkeys.challenges = new Challenges();
            passkeys.challenges.entities = entities;
            passkeys.challenges.cipher = accounts.cipher;
            passkeys.challenges.tokens = accounts.tokens;
            passkeys.challenges.clock = clock;
        }

        private void makeSteps() {
            guard.entities = entities;
            guard.browser = browser;
            guard.index = accounts.index;
            guard.clock = clock;
            welcoming.entities = entities;
            welcoming.accounts = accounts;
            welcoming.news = news;
            welcoming.browser = browser;
            welcoming.tokens = accounts.tokens;
            welcoming.clock = clock;
            again.accounts = accounts;
            again.passwords = passwords;
            again.guard = guard;
            secondStep.halfWay = halfWay;
            secondStep.factors = factors;
            secondStep.passkeys = passkeys;
            secondStep.guard = guard;
            secondStep.welcoming = welcoming;
            secondStep.accounts = accounts;
            secondStep.browser = browser;
            FactorDoor door = new FactorDoor();
            door.entities = entities;
            door.halfWay = halfWay;
            door.factors = factors;
            door.again = again;
            door.welcoming = welcoming;
            door.news = news;
            door.browser = browser;
            door.signedIn = signedIn;
            adding.halfWay = halfWay;
            adding.factors = factors;
            adding.passkeys = passkeys;
            adding.signedIn = signedIn;
            adding.cipher = accounts.cipher;
            adding.accounts = accounts;
            adding.door = door;
        }

        /** Whoever asks administers one organisation, or all; and the roles of everybody, or not. */
        private Administration administration() {
            return new Administration() {
                @Override
                Delegation own() {
                    Scope scope = ofOne.map(Scope::of).orElse(Scope.ALL);
                    return new Delegation(List.of(new Delegation.Held(Rights.PEOPLE_MANAGE, scope)), List.of(), new UnitTree(List.of()));
                }

                @Override
                boolean managesAll(PersonId person, Delegation delegation) {
                    return ofOne.isEmpty();
                }
            };
        }

        private void makeOwn() {
            own.factors = factors;
            own.passkeys = passkeys;
            own.again = again;
            own.duty = duty;
            own.news = news;
            own.signedIn = signedIn;
            devices.entities = entities;
            devices.accounts = accounts;
            devices.browser = browser;
            devices.signedIn = signedIn;
            devices.clock = clock;
            password.accounts = accounts;
            password.passwords = passwords;
            password.again = again;
            password.news = news;
            password.browser = browser;
            password.signedIn = signedIn;
            lost.entities = entities;
            lost.accounts = accounts;
            lost.factors = factors;
            lost.duty = duty;
            lost.news = news;
            lost.administration = administration();
            lost.signedIn = signedIn;
            policy.entities = entities;
            policy.factors = factors;
            policy.administration = administration();
            policy.signedIn = signedIn;
            policy.clock = clock;
        }
    }
}
