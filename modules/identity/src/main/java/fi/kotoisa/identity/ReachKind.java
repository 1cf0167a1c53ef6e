package fi.kotoisa.identity;

/** How it reaches. */
public enum ReachKind {
    PHONE,
    EMAIL;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
