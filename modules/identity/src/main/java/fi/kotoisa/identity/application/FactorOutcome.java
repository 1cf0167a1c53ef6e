package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * What came of adding or removing a second factor.
 *
 * @param codes new recovery codes, which nobody can read again; empty where those from before hold
 * @param entered where somebody signed in by it
 */
public record FactorOutcome(Answer answer, Optional<PersonId> person, List<String> codes, Optional<SignInOutcome> entered) {

    /** The answer that a page shows. */
    public enum Answer {
        DONE,
        WRONG_PASSWORD,
        WRONG_CODE,
        /** Not one that a passkey of ours gives, or too late. */
        WRONG_PASSKEY,
        /** Too many wrong passwords or codes; this try was not looked at. */
        WAIT,
        /** There is an app already. */
        ALREADY_THERE,
        /** The page was open too long. */
        GONE
    }

    static FactorOutcome without(Answer answer) {
        return new FactorOutcome(answer, Optional.empty(), List.of(), Optional.empty());
    }

    /** Leaves the codes out. */
    @Override
    public String toString() {
        return answer.name();
    }
}
