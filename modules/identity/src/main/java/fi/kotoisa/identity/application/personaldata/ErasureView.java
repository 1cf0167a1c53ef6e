package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.RetentionType;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * An erasure, known by references alone.
 *
 * @param onRequest whether the person asked for it; otherwise the time was over
 * @param records how many records, of which so many are gone and so many were held
 * @param mayConfirm whether the person who asks is a second one with the right
 * @param mayReject whether the person who asks may say that it is not done
 */
public record ErasureView(ErasureId id, boolean onRequest, RetentionType type, Optional<String> organisation, State state, String proposedBy, LocalDateTime proposedAt, Optional<String> decidedBy, long records,
        long gone, long held, int version, boolean mayConfirm, boolean mayReject) {

    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** Confirmed, and not all is done yet. */
        CONFIRMED,
        DONE,
        REJECTED
    }
}
