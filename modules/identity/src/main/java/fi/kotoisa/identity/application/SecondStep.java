package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.domain.Passkey;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What comes after the password for whoever has a second factor: a code of the app, a passkey, or a recovery code. Only then somebody is signed in. And signing in by a passkey alone. */
@ApplicationScoped
@Transactional
public class SecondStep {

    /** No code is longer. */
    private static final int LONGEST = 40;
    private static final String ALONE = "alone";

    @Inject
    HalfWay halfWay;

    @Inject
    Factors factors;

    @Inject
    Passkeys passkeys;

    @Inject
    CodeGuard guard;

    @Inject
    Welcoming welcoming;

    @Inject
    Accounts accounts;

    @Inject
    Browser browser;

    /**
     * What this person can give.
     *
     * @param app whether there is an app to look at
     * @param passkey what a passkey is asked; empty where there is none
     */
    public record Choices(boolean app, Optional<PasskeyQuestion> passkey) {}

    /** Empty when the password was given too long ago, or never. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public Optional<Choices> choices(String half) {
        return halfWay.person(half).filter(factors::any).map(person -> {
            List<Passkey> known = factors.passkeys(person);
            return new Choices(factors.app(person).isPresent(), known.isEmpty() ? Optional.empty() : Optional.of(passkeys.question("second " + person, known)));
        });
    }

    /** Signs in by the code that the app shows now. */
    @Allowed
    public SignInOutcome byCode(String half, String typed) {
        return byWhatIsTyped(half, person -> typed.length() <= LONGEST && factors.useAppCode(person, typed));
    }

    /** Signs in by a recovery code, which is then used up. */
    @Allowed
    public SignInOutcome byRecoveryCode(String half, String typed) {
        return byWhatIsTyped(half, person -> typed.length() <= LONGEST && factors.useRecoveryCode(person, typed));
    }

    /** Signs in by one of the person's passkeys. */
    @Allowed
    public SignInOutcome byPasskey(String half, PasskeyProof proof) {
        Optional<PersonId> person = halfWay.person(half);
        if (person.isEmpty()) {
            return SignInOutcome.without(Answer.GONE);
        }
        boolean right = passkeys.check("second " + person.get(), proof, false).filter(person.get()::equals).isPresent();
        return right ? enter(half, person.get()) : SignInOutcome.again(Answer.WRONG_PASSKEY, person.get(), half);
    }

    /** What any passkey of anybody is asked, to sign in with nothing else. */
    @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
    public PasskeyQuestion question() {
        return passkeys.question(ALONE, List.of());
    }

    /** Signs in whose passkey it is; its device has recognised its owner, so it counts as both factors. */
    @Allowed
    public SignInOutcome byPasskeyAlone(PasskeyProof proof) {
        return passkeys.check(ALONE, proof, true)
                .filter(person -> accounts.of(person).filter(account -> account.passwordHash().isPresent()).isPresent())
                .map(person -> welcoming.welcome(person, browser.device(), true))
                .orElseGet(() -> SignInOutcome.without(Answer.WRONG_PASSKEY));
    }

    private SignInOutcome byWhatIsTyped(String half, Predicate<PersonId> right) {
        Optional<PersonId> person = halfWay.person(half);
        if (person.isEmpty()) {
            return SignInOutcome.without(Answer.GONE);
        }
        String here = guard.here(person.get());
        if (guard.mustWait(person.get(), here)) {
            return SignInOutcome.again(Answer.WAIT, person.get(), half);
        }
        if (!right.test(person.get())) {
            guard.wrong(person.get(), here);
            return SignInOutcome.again(Answer.WRONG_CODE, person.get(), half);
        }
        guard.right(person.get(), here);
        return enter(half, person.get());
    }

    private SignInOutcome enter(String half, PersonId person) {
        return welcoming.welcome(person, browser.device(), true, halfWay.close(half));
    }
}
