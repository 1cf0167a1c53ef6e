package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import java.util.Optional;

/**
 * What became of a try to sign in.
 *
 * @param pass only when signed in
 * @param half only when something is still to come
 */
public record SignInOutcome(Answer answer, Optional<Pass> pass, Optional<Half> half) {

    /** The answer that a page shows. */
    public enum Answer {
        SIGNED_IN,
        /** Wrong name or password, or an account that has ended: which of them is told to nobody. */
        REFUSED,
        /** Too many wrong passwords or codes; this try was not looked at. */
        WAIT,
        /** The password was right; now the second factor. */
        SECOND_STEP,
        /** The password was right; a role of theirs needs a second factor, which is now to be set up. */
        FIRST_FACTOR,
        /** A code that is wrong, or was used. */
        WRONG_CODE,
        /** The answer of a passkey that is none of theirs, or too late. */
        WRONG_PASSKEY,
        /** Too long ago that the password was given. */
        GONE
    }

    /**
     * What the browser now carries.
     *
     * @param session opens this person's session
     * @param device recognises the device when it comes again
     */
    public record Pass(PersonId person, String session, String device) {

        /** Leaves the keys out. */
        @Override
        public String toString() {
            return "Pass of " + person;
        }
    }

    /**
     * Half the way: whose, and the key that opens the other half.
     *
     * @param key opens no session
     */
    public record Half(PersonId person, String key) {

        /** Leaves the key out. */
        @Override
        public String toString() {
            return "half the way of " + person;
        }
    }

    static SignInOutcome without(Answer answer) {
        return new SignInOutcome(answer, Optional.empty(), Optional.empty());
    }

    /** The same person may try again. */
    static SignInOutcome again(Answer answer, PersonId person, String key) {
        return new SignInOutcome(answer, Optional.empty(), Optional.of(new Half(person, key)));
    }
}
