package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.PersonId;
import java.util.Optional;
import java.util.Set;

/**
 * Two people live apart from now on.
 *
 * @param person who must not be reached by the other
 * @param children who go with {@code person}; of the same household
 * @param signUps contacts that are those of the person or the children, of those that {@link Separating.Preview#signUps} names
 * @param phone a number that is the person's alone, E.164
 * @param danger whether they are hidden as under non-disclosure, too
 */
public record SeparationWish(PersonId person, PersonId other, Set<PersonId> children, Set<ContactId> signUps, Optional<String> phone, boolean danger) {

    /** Leaves the number out. */
    @Override
    public String toString() {
        return person + " from " + other;
    }
}
