package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people put their name down for, a whole activity or one date of it: places, child-care places and one queue.
 *
 * <p>The rule of the queue: who asks while there is room for the whole household has its places at once. Who waits joins the end; places that become free are offered, from the front, to
 * each household that fits as a whole, and are held while it thinks. So a small household may come in where a larger one before it does not fit yet, and nobody who fits is ever passed
 * over. Every path (page, desk, import, cancelling, more places) goes through {@link #seat} and {@link #offer}. Whoever calls holds the lock on this row.
 */
@Entity
@Table(name = "intake", schema = "activities")
public class Intake {

    @Id
    private UUID id;
    @Column(name = "activity_id")
    private UUID activity;
    @Column(name = "session_id")
    private UUID session;
    private PlaceCount count;
    private int waiting;
    @Column(name = "next_turn")
    private long nextTurn;
    @Column(name = "closes_at")
    private LocalDateTime closesAt;
    private boolean cancelled;
    @Column(name = "ending_told")
    private boolean endingTold;
    @Version
    private long version;

    protected Intake() {} // for JPA

    /** @param session the one date, or empty for the whole activity */
    public Intake(IntakeId id, ActivityId activity, Optional<SessionId> session, int places, int carePlaces, LocalDateTime closesAt) {
        this.id = id.value();
        this.activity = activity.value();
        this.session = session.map(SessionId::value).orElse(null);
        this.count = new PlaceCount(places, carePlaces);
        this.closesAt = closesAt;
        this.nextTurn = 1;
    }

    /** Whether a household of this size may ask now: PLACED means "yes, ask", the others why not. */
    public EnrolmentOutcome mayAsk(HouseholdSize household, LocalDateTime now) {
        if (cancelled) {
            return EnrolmentOutcome.CANCELLED;
        }
        if (!now.isBefore(closesAt)) {
            return EnrolmentOutcome.TOO_LATE;
        }
        return count.everFits(household) ? EnrolmentOutcome.PLACED : EnrolmentOutcome.NEVER_FITS;
    }

    /** The next turn in the queue. */
    public long takeTurn() {
        waiting++;
        return nextTurn++;
    }

    /**
     * Gives a household that asks at this moment its places, if all of it fits. Nobody who waits fits, else it would have been asked before.
     *
     * @return whether it has places now
     */
    public boolean seat(Enrolment newcomer, long now) {
        if (!count.fits(newcomer.household())) {
            return false;
        }
        newcomer.place(count.careFits(newcomer.household()), now);
        hold(newcomer);
        return true;
    }

    /**
     * Holds places for each household that fits, from the front of the queue.
     *
     * @param queue some of those who wait, by turn
     * @return who is asked now
     */
    public List<Enrolment> offer(List<Enrolment> queue, LocalDateTime until) {
        List<Enrolment> asked = new ArrayList<>();
        for (Enrolment next : queue) {
            if (count.fits(next.household())) {
                next.offer(count.careFits(next.household()), until);
                hold(next);
                asked.add(next);
            }
        }
        return asked;
    }

    private void hold(Enrolment household) {
        count.take(household);
        waiting--;
    }

    /** A household has let its offer pass: it stands at the end of the queue, or has left it when that happened before. */
    public void lapse(Enrolment silent, long now) {
        release(silent);
        silent.miss(nextTurn++, now);
        waiting += silent.waits() ? 1 : 0;
    }

    /**
     * More or fewer come than a household had said. It keeps its places if all of it still fits, its offer if it becomes no larger, its turn in any case.
     *
     * @return whether that goes; if not, nothing has changed
     */
    public boolean change(Enrolment household, HouseholdSize wished, long now) {
        HouseholdSize before = household.household();
        if (household.waits()) {
            household.come(wished);
            seat(household, now);
            return true;
        }
        boolean larger = wished.placesWithoutCare() > before.placesWithoutCare() || wished.careChildren() > before.careChildren();
        count.giveBack(household);
        boolean goes = count.fits(wished) && !(household.offered() && larger);
        if (goes) {
            household.become(wished, count.careFits(wished));
        }
        count.take(household);
        return goes;
    }

    /** Whether this household was the last one to ask. */
    public boolean last(Enrolment household) {
        return household.turn() == nextTurn - 1;
    }

    /** A household gives its places or its turn back. */
    public void release(Enrolment leaver) {
        if (leaver.holds()) {
            count.giveBack(leaver);
        } else {
            waiting--;
        }
    }

    /** The organiser changes how many come; never below what is taken. */
    public boolean resize(int newPlaces, int newCarePlaces) {
        return count.resize(newPlaces, newCarePlaces);
    }

    /** Sign-up ends when this begins, also where everything had been called off before. */
    public void closeAt(LocalDateTime start) {
        endingTold = endingTold && !cancelled && start.equals(closesAt);
        closesAt = start;
        cancelled = false;
    }

    /** A household that is asked may answer until then. */
    public void askedUntil(Enrolment asked, LocalDateTime until) {
        asked.offer(asked.careTaken() > 0, until);
    }

    /** What is signed up for is called off. Nobody is asked any longer: see {@link #takeBack}. */
    public void cancel() {
        cancelled = true;
    }

    /** What was offered is held no longer, because nothing is left to come to; the household waits again, with the turn that it had. */
    public void takeBack(Enrolment asked) {
        release(asked);
        asked.waitAgain();
        waiting++;
    }

    public boolean calledOff() {
        return cancelled;
    }

    /** Whoever still waits was told that sign-up has ended, or nobody waited. */
    public void endingTold() {
        endingTold = true;
    }

    public boolean isEndingTold() {
        return endingTold;
    }

    /** Whether those who have places here come to this date. */
    public boolean covers(Session date) {
        return date.activity().value().equals(activity) && (session == null || date.id().value().equals(session));
    }

    /** When sign-up ends. */
    public LocalDateTime closesAt() {
        return closesAt;
    }

    /** Whether anybody may still ask. */
    public boolean open(LocalDateTime now) {
        return !cancelled && now.isBefore(closesAt);
    }

    public IntakeId id() {
        return new IntakeId(id);
    }

    public ActivityId activity() {
        return new ActivityId(activity);
    }

    public Optional<SessionId> session() {
        return Optional.ofNullable(session).map(SessionId::new);
    }

    public int places() {
        return count.places();
    }

    public int taken() {
        return count.taken();
    }

    public int carePlaces() {
        return count.carePlaces();
    }

    public int careTaken() {
        return count.careTaken();
    }

    public int waiting() {
        return waiting;
    }
}
