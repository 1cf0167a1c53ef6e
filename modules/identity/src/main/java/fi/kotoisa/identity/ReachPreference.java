package fi.kotoisa.identity;

/** What the person said about it. */
public enum ReachPreference {
    /** First of all this way. */
    BEST,
    /** This way too. */
    FINE,
    /** Never: somebody else answers or reads there. */
    NEVER;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
