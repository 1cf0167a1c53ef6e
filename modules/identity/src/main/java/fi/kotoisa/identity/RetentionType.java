package fi.kotoisa.identity;

/** A type of record for which a rule says how long it is kept. All but {@link #SIGN_UP} are types of a record in the register. */
public enum RetentionType {
    /** A client of integration services. */
    INTEGRATION,
    /** Client relation and basic data in social care; so the following, each by its service. */
    SOCIAL_BASIC,
    SOCIAL_FAMILY,
    SOCIAL_WORKING_AGE,
    SOCIAL_ELDERLY,
    SOCIAL_SUBSTANCE,
    SOCIAL_DISABILITY,
    SOCIAL_CHILD_WELFARE,
    SOCIAL_FAMILY_LAW,
    /** How somebody was reached who signed up without an account. */
    SIGN_UP;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
