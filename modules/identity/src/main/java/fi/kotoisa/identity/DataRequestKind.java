package fi.kotoisa.identity;

/** What somebody asks of those who keep data about them (GDPR, articles 15 to 18). */
public enum DataRequestKind {
    /** What stands there is wrong. */
    CORRECTION,
    /** It shall be kept and not used. */
    RESTRICTION,
    /** It shall go. */
    ERASURE,
    /** They want to see it. */
    ACCESS;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
