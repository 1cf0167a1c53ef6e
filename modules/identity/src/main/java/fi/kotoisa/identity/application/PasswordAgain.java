package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks somebody who is signed in for the password once more, before what a thief of the session must not do. */
@ApplicationScoped
class PasswordAgain {

    /** Longer ones are refused before they cost time. */
    private static final int LONGEST = 300;

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    CodeGuard guard;

    enum Answer {
        RIGHT,
        WRONG,
        /** Too many wrong ones in this session; this one was not looked at. */
        WAIT
    }

    Answer check(PersonId person, String typed) {
        String here = guard.session();
        if (guard.mustWait(person, here)) {
            return Answer.WAIT;
        }
        if (typed.length() > LONGEST || !passwords.fits(typed, accounts.of(person).flatMap(Account::passwordHash))) {
            guard.wrong(person, here);
            return Answer.WRONG;
        }
        guard.right(person, here);
        return Answer.RIGHT;
    }
}
