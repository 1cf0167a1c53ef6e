package fi.kotoisa.identity;

import java.util.Optional;

/**
 * What may be shown of a contact to those who work with the sign-up.
 *
 * @param latinName the first name in Latin letters, to read out and to sort by; the same as {@code firstName} where that is Latin already, or in letters without vowels, as Arabic ones
 * @param protectedPerson whether non-disclosure holds: the name must not reach lists, print or exports
 */
public record ContactView(ContactId id, String firstName, String latinName, boolean protectedPerson) {

    /** What a list, a page or paper may call this person, in Latin letters where these are sure; empty under non-disclosure. */
    public Optional<String> shownName() {
        return protectedPerson ? Optional.empty() : Optional.of(latinName);
    }

    /** The name as it was given, where {@link #shownName} is in other letters; empty under non-disclosure. */
    public Optional<String> ownScript() {
        return protectedPerson || firstName.equals(latinName) ? Optional.empty() : Optional.of(firstName);
    }
}
