package fi.kotoisa.activities.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.Optional;

/** What a household in the queue is offered, and how many offers it has let pass. */
@Embeddable
class PlaceOffer {

    /** How many offers may pass unanswered before a household leaves the queue. */
    private static final int PATIENCE = 2;

    @Column(name = "offered_until")
    private LocalDateTime until;
    @Column(name = "offers_missed")
    private int missed;

    protected PlaceOffer() {} // for JPA, and for who has not been offered anything yet

    void make(LocalDateTime end) {
        until = end;
    }

    /** The household has answered, or need not answer any more. */
    void end() {
        until = null;
    }

    /** The household did not answer. */
    void miss() {
        until = null;
        missed++;
    }

    /** A new beginning. */
    void forget() {
        until = null;
        missed = 0;
    }

    boolean missed() {
        return missed > 0;
    }

    boolean patienceIsOver() {
        return missed >= PATIENCE;
    }

    Optional<LocalDateTime> until() {
        return Optional.ofNullable(until);
    }
}
