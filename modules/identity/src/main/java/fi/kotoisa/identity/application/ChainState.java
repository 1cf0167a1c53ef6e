package fi.kotoisa.identity.application;

import java.util.Locale;
import java.util.Optional;

/**
 * What came out when the audit log was checked.
 *
 * @param sealed the last link that fits
 * @param waiting how many rows the sealer has still to chain
 * @param damage the first place that does not fit, if any
 */
public record ChainState(long sealed, long waiting, Optional<Damage> damage) {

    /**
     * The first place where the log was touched.
     *
     * @param number of the link; one after the last where the end is missing
     */
    public record Damage(Kind kind, long number) {}

    /** What must have happened. */
    public enum Kind {
        /** A row says something else than when it was sealed, or a link was changed. */
        ALTERED,
        /** A row or a link is gone. */
        REMOVED,
        /** There are rows that nobody sealed. */
        INSERTED,
        /** The chain fits in itself, and is another than the one whose hash was kept outside of the database. */
        REWRITTEN;

        /** The key of its words for staff, filled with the number. */
        public String key() {
            return "staff.audit.chain." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean whole() {
        return damage.isEmpty();
    }
}
