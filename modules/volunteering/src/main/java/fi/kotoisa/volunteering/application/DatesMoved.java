package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.SessionMoved;
import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Tells the hosts of a date that it was moved, in the organiser's transaction. They keep their shifts and may give them back. The lock on the count keeps out whoever takes one at this moment.
 */
@ApplicationScoped
class DatesMoved {

    @Inject
    HostCounts counts;

    @Inject
    Shifts shifts;

    @Inject
    ShiftMessages messages;

    void tell(@Observes SessionMoved moved) {
        counts.lock(moved.session());
        shifts.held(List.of(moved.session())).forEach(shift -> messages.moved(shift, moved));
    }
}
