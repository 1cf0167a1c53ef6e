package fi.kotoisa.identity;

/** From when the years of a rule are counted. */
public enum RetentionStart {
    /** The last day on which somebody worked with the person. */
    LAST_CARE,
    /** The day of death. */
    DEATH,
    /** The end of the year of birth. */
    BIRTH,
    /** The sign-up, or the last date that it was for. */
    SIGN_UP;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
