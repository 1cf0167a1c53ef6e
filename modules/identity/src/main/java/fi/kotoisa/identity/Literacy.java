package fi.kotoisa.identity;

/** What somebody can read. */
public enum Literacy {
    /** Reads no script yet: pictures, speech, somebody who reads aloud. */
    NONE,
    /** Is learning to read. */
    LEARNING,
    /** Reads the script of the own language, Latin letters hardly. */
    OWN_SCRIPT,
    /** Reads Latin letters. */
    LATIN;

    /** The middle of this answer's key in the texts: {@code own-script}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
