package fi.kotoisa.identity;

/** What the worker is to the person. */
public enum CareTask {
    /** The own counsellor. */
    OWN_COUNSELLOR,
    /** In place of the own counsellor for a time. */
    STAND_IN,
    /** Works with them too. */
    COLLEAGUE,
    /** Took the record up and hands it on. */
    INTAKE;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
