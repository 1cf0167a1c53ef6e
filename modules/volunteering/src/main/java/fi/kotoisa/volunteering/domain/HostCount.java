package fi.kotoisa.volunteering.domain;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.volunteering.ShiftId;
import fi.kotoisa.volunteering.ShiftOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How many hosts one date wants and how many it has. Whoever changes it holds the lock on its row, so that two volunteers who want the last shift come one after the other.
 */
@Entity
@Table(name = "host_count", schema = "volunteering")
public class HostCount {

    @Id
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "hosts_needed")
    private int hostsNeeded;
    private int taken;
    @Column(name = "called_at")
    private Long calledAt;

    protected HostCount() {} // for JPA

    /** A count to look at, with so many shifts taken. */
    public HostCount(HostNeedView date, int taken) {
        this.session = date.session().value();
        this.taken = taken;
        follow(date);
    }

    /** Follows what the organiser wishes now; those who have a shift keep it. */
    public void follow(HostNeedView date) {
        hostsNeeded = Math.max(date.hostsNeeded(), taken);
    }

    /**
     * Whether somebody may take a shift on this date: TAKEN means "yes", the others why not.
     *
     * @param own the shifts that the person has already
     */
    public ShiftOutcome mayTake(HostNeedView date, List<Shift> own, LocalDateTime now) {
        if (own.stream().anyMatch(shift -> shift.held() && shift.session().equals(date.session()))) {
            return ShiftOutcome.ALREADY_YOURS;
        }
        if (date.cancelled()) {
            return ShiftOutcome.CANCELLED;
        }
        if (!now.isBefore(date.startsAt())) {
            return ShiftOutcome.PAST;
        }
        if (clash(date, own).isPresent()) {
            return ShiftOutcome.OVERLAPS;
        }
        return taken < hostsNeeded ? ShiftOutcome.TAKEN : ShiftOutcome.FULL;
    }

    /** The first of these shifts that lies at the same time as the date. */
    public static Optional<Shift> clash(HostNeedView date, List<Shift> own) {
        return own.stream().filter(shift -> shift.held() && !shift.session().equals(date.session()) && shift.overlaps(date.startsAt(), date.endsAt())).findFirst();
    }

    /** One more host. Only after {@link #mayTake} has said yes under the same lock. */
    public Shift take(HostNeedView date, PersonId person, long now) {
        taken++;
        return new Shift(ShiftId.next(), date, person, now);
    }

    /** A host gives the shift back. */
    public void giveBack(Shift shift, long now) {
        shift.giveBack(now);
        taken--;
    }

    /** The date is called off: the shifts of its hosts end. */
    public void cancel(List<Shift> held, long now) {
        held.forEach(shift -> shift.cancel(now));
        taken -= held.size();
    }

    /** Whether volunteers are to be asked to step in: it is done once for each date, and only where somebody is wanted and it has not begun. */
    public boolean mayCall(HostNeedView date, LocalDateTime now) {
        follow(date);
        return calledAt == null && !date.cancelled() && now.isBefore(date.startsAt()) && wanted() > 0;
    }

    /** Volunteers were asked to step in. Only after {@link #mayCall} has said yes under the same lock. */
    public void call(long at) {
        calledAt = at;
    }

    /** Whether hosts were ever wanted here. */
    public boolean everOpen() {
        return hostsNeeded > 0;
    }

    /** How many hosts are still wanted. */
    public int wanted() {
        return hostsNeeded - taken;
    }

    public int taken() {
        return taken;
    }
}
