package fi.kotoisa.identity;

/** On whose word. */
public enum SafetyKind {
    /** Granted by the authority that keeps the population register. */
    NON_DISCLOSURE,
    /** We ourselves see a danger. */
    SAFETY_RISK;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
