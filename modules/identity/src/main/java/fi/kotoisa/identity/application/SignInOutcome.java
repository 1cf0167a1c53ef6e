package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import java.util.Optional;

/**
 * What became of a try to sign in.
 *
 * @param pass only when signed in
 */
public record SignInOutcome(Answer answer, Optional<Pass> pass) {

    /** The answer that a page shows. */
    public enum Answer {
        SIGNED_IN,
        /** Wrong name or password, or an account that has ended: which of them is told to nobody. */
        REFUSED,
        /** Too many wrong passwords; this try was not looked at. */
        WAIT
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

    static SignInOutcome without(Answer answer) {
        return new SignInOutcome(answer, Optional.empty());
    }
}
