package fi.kotoisa.identity;

/** Under which law records of a type are kept. */
public enum RetentionRegime {
    /** Integration services of the municipality. */
    INTEGRATION,
    /** Social care. */
    SOCIAL_CARE,
    /** Group activities that anybody may sign up for. */
    ACTIVITIES;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
