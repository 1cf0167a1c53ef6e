package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import java.util.Optional;

/**
 * Somebody in a list.
 *
 * @param provisional stands on papers in place of a number; for somebody under non-disclosure the only name that a list has
 * @param name in its own script; empty under non-disclosure
 * @param latinName where the name is in another script
 * @param birthYear where it is known and non-disclosure does not hold
 * @param reads code of the language that they are written to in
 */
public record RegisterRow(PersonId person, String provisional, String name, Optional<String> latinName, Optional<Integer> birthYear, Optional<String> reads, boolean guarded) {

    /** Leaves the names out. */
    @Override
    public String toString() {
        return provisional;
    }
}
