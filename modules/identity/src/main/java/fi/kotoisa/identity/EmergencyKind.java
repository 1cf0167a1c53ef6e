package fi.kotoisa.identity;

import java.util.Locale;

/** What kind of emergency opens a file that is closed to whoever asks. */
public enum EmergencyKind {
    /** Somebody's life, health or safety is in danger. */
    DANGER,
    /** The person is here, or on the telephone, and cannot wait until somebody who works with them is back. */
    CANNOT_WAIT,
    /** Those who work with the person are away for long, and somebody must take over. */
    WORKERS_AWAY;

    /** The end of this answer's key in the texts, as in {@code cannot-wait}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
