package fi.kotoisa.identity;

/** How somebody said that they agree. */
public enum ConsentWay {
    /** Signed on paper. */
    PAPER,
    /** Said to a worker in a language that both speak. */
    SPOKEN,
    /** Said to a worker with an interpreter. */
    INTERPRETED;

    /** The middle of this answer's key in the texts, as in {@code own-counsellor}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
