package fi.kotoisa.identity;

/**
 * What may be shown of a contact to those who work with the sign-up.
 *
 * @param latinName the first name in Latin letters, to read out and to sort by; the same as {@code firstName} where that is Latin already
 * @param protectedPerson whether non-disclosure holds: the name must not reach lists, print or exports
 */
public record ContactView(ContactId id, String firstName, String latinName, boolean protectedPerson) {}
