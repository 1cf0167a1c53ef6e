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
 * <p>The rule of the queue: whoever asks joins its end, and then places go, from the front, to each household that fits as a whole. So a small household may come in
 * where a larger one before it does not fit yet, and nobody who fits is ever passed over. Every path (page, desk, import, cancelling, more places) goes through
 * {@link #seat}. Whoever calls holds the lock on this row.
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
    private int places;
    private int taken;
    @Column(name = "care_places")
    private int carePlaces;
    @Column(name = "care_taken")
    private int careTaken;
    private int waiting;
    @Column(name = "next_turn")
    private long nextTurn;
    @Column(name = "closes_at")
    private LocalDateTime closesAt;
    private boolean cancelled;
    @Version
    private long version;

    protected Intake() {} // for JPA

    /** @param session the one date, or empty for the whole activity */
    public Intake(IntakeId id, ActivityId activity, Optional<SessionId> session, int places, int carePlaces, LocalDateTime closesAt) {
        this.id = id.value();
        this.activity = activity.value();
        this.session = session.map(SessionId::value).orElse(null);
        this.places = places;
        this.carePlaces = carePlaces;
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
        boolean careEver = household.careChildren() <= carePlaces;
        int least = careEver ? household.placesWithCare() : household.placesWithoutCare();
        boolean fitsEver = least <= places && (careEver || !household.careEssential());
        return fitsEver ? EnrolmentOutcome.PLACED : EnrolmentOutcome.NEVER_FITS;
    }

    /** The next turn in the queue. */
    public long takeTurn() {
        waiting++;
        return nextTurn++;
    }

    /**
     * Gives places from the front of the queue to each household that fits.
     *
     * @param queue everybody who waits, by turn
     * @return who got places now
     */
    public List<Enrolment> seat(List<Enrolment> queue, long now) {
        List<Enrolment> seated = new ArrayList<>();
        for (Enrolment next : queue) {
            HouseholdSize household = next.household();
            boolean withCare = household.careChildren() <= carePlaces - careTaken;
            if (fits(household, withCare)) {
                next.place(withCare, now);
                taken += next.placesTaken();
                careTaken += next.careTaken();
                waiting--;
                seated.add(next);
            }
        }
        return seated;
    }

    private boolean fits(HouseholdSize household, boolean withCare) {
        int needed = withCare ? household.placesWithCare() : household.placesWithoutCare();
        return needed <= places - taken && (withCare || !household.careEssential());
    }

    /** A household gives its places or its turn back. */
    public void release(Enrolment leaver) {
        if (leaver.placed()) {
            taken -= leaver.placesTaken();
            careTaken -= leaver.careTaken();
        } else {
            waiting--;
        }
    }

    /** The organiser changes how many come; never below what is taken. */
    public boolean resize(int newPlaces, int newCarePlaces) {
        if (newPlaces < taken || newCarePlaces < careTaken) {
            return false;
        }
        places = newPlaces;
        carePlaces = newCarePlaces;
        return true;
    }

    /** Sign-up ends when this begins. */
    public void closeAt(LocalDateTime start) {
        closesAt = start;
    }

    public void cancel() {
        cancelled = true;
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
        return places;
    }

    public int taken() {
        return taken;
    }

    public int carePlaces() {
        return carePlaces;
    }

    public int careTaken() {
        return careTaken;
    }

    public int waiting() {
        return waiting;
    }
}
