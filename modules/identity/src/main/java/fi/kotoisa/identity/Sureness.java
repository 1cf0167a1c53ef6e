package fi.kotoisa.identity;

/** How sure it is that a rule is what its basis says. */
public enum Sureness {
    /** Read in the law or at the authority that tells of it. */
    VERIFIED,
    /** Known, not checked lately. */
    BELIEVED,
    /** No law sets a period: the municipality decides. */
    OWN_DECISION;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
