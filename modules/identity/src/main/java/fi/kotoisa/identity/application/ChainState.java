package fi.kotoisa.identity.application;

import java.util.Optional;

/**
 * What came out when the audit log was checked.
 *
 * @param sealed how many links were checked
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
        INSERTED
    }

    public boolean whole() {
        return damage.isEmpty();
    }
}
