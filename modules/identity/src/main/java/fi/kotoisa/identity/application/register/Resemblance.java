package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody in the register who may be the person that is just being taken in.
 *
 * @param grounds why, the strongest first; never empty
 * @param open whether the person who asks may open the record
 * @param counsellors by name, whom to ask where it may not be opened
 */
public record Resemblance(PersonId person, String name, Optional<String> latinName, Optional<Integer> birthYear, Set<Ground> grounds, boolean open, List<String> counsellors) {

    /** What is alike. */
    public enum Ground {
        /** The personal identity code, all eleven characters. */
        CODE,
        /** The customer number of the immigration service. */
        MIGRI,
        /** A telephone number or e-mail address. */
        REACH,
        /** The name, in whatever script and spelling, and the day of birth. */
        NAME_AND_BIRTH,
        /** The name alone. */
        NAME
    }

    /** Leaves the names out. */
    @Override
    public String toString() {
        return "a resemblance by " + grounds;
    }
}
