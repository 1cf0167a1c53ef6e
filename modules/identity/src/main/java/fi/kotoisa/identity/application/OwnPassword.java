package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.PasswordFlaw;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Changing one's own password. */
@ApplicationScoped
@Transactional
public class OwnPassword {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    PasswordAgain again;

    @Inject
    AccountNews news;

    @Inject
    Browser browser;

    @Inject
    SignedIn signedIn;

    /** What came of it. */
    public enum Outcome {
        DONE,
        WRONG_PASSWORD,
        /** Too many wrong passwords; this try was not looked at. */
        WAIT,
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        CONTAINS_NAME
    }

    /** Sets a new password, uses up all links to the account and signs out everywhere but here. */
    @Allowed(Allowed.SIGNED_IN)
    public Outcome change(String password, String wanted) {
        PersonId person = signedIn.person();
        Account account = accounts.of(person).orElseThrow();
        Optional<PasswordFlaw> flaw = passwords.flaw(wanted, accounts.email(account));
        if (flaw.isPresent()) {
            return Outcome.valueOf(flaw.get().name());
        }
        PasswordAgain.Answer answer = again.check(person, password);
        if (answer != PasswordAgain.Answer.RIGHT) {
            return answer == PasswordAgain.Answer.WAIT ? Outcome.WAIT : Outcome.WRONG_PASSWORD;
        }
        accounts.useUpLinks(person);
        accounts.endSessions(person, browser.session());
        account.changePassword(passwords.hash(wanted));
        news.tell(person, "password-changed", Map.of());
        return Outcome.DONE;
    }

    /**
     * Whether somebody who is signed in is still the one who signed in, before what a thief of the session must not do. Who has no password here signed in elsewhere and is not asked.
     *
     * @return {@code DONE}, {@code WRONG_PASSWORD} or {@code WAIT}
     */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public Outcome confirm(String password) {
        PersonId person = signedIn.person();
        if (!asks()) {
            return Outcome.DONE;
        }
        return switch (again.check(person, password)) {
            case RIGHT -> Outcome.DONE;
            case WRONG -> Outcome.WRONG_PASSWORD;
            case WAIT -> Outcome.WAIT;
        };
    }

    /** Whether {@link #confirm} needs a password. */
    @Allowed(value = Allowed.SIGNED_IN, trace = Trace.NONE)
    public boolean asks() {
        return accounts.of(signedIn.person()).flatMap(Account::passwordHash).isPresent();
    }
}
