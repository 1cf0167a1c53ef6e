package fi.kotoisa.volunteering.application;

import fi.kotoisa.activities.SessionCancelled;
import fi.kotoisa.volunteering.domain.HostCount;
import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Ends the shifts of a date that is called off, in the organiser's transaction. The lock on the count keeps out whoever takes one at this moment. */
@ApplicationScoped
class DatesCalledOff {

    @Inject
    HostCounts counts;

    @Inject
    Shifts shifts;

    @Inject
    ShiftMessages messages;

    @Inject
    Clock clock;

    void end(@Observes SessionCancelled called) {
        HostCount count = counts.lock(called.session());
        List<Shift> held = shifts.held(List.of(called.session()));
        count.cancel(held, clock.millis());
        held.forEach(messages::calledOff);
    }
}
