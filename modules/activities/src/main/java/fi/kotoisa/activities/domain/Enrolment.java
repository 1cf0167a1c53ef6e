package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A household's sign-up to an intake: it waits, it is offered places, it has them, it gives them back. Its turn stays what it was when it first asked, unless it lets an offer pass: then it
 * stands at the end, and the second time it has left.
 */
@Entity
@Table(name = "enrolment", schema = "activities")
public class Enrolment {

    /** Where a sign-up stands. */
    public enum State {
        WAITING,
        /** Its places are held until it answers. */
        OFFERED,
        PLACED,
        CANCELLED
    }

    @Id
    private UUID id;
    @Column(name = "intake_id")
    private UUID intake;
    @Column(name = "contact_id")
    private UUID contact;
    private int adults;
    private int children;
    @Column(name = "care_children")
    private int careChildren;
    @Column(name = "care_essential")
    private boolean careEssential;
    @Column(name = "care_given")
    private boolean careGiven;
    @Enumerated(EnumType.STRING)
    private State state;
    private long turn;
    @Column(name = "queued_at")
    private long queuedAt;
    @Column(name = "placed_at")
    private Long placedAt;
    @Column(name = "cancelled_at")
    private Long cancelledAt;
    @Embedded
    private PlaceOffer offer = new PlaceOffer();
    @Column(name = "entered_by")
    private UUID enteredBy;
    private String code;
    private String link;
    @Column(name = "link_index")
    private String linkIndex;
    @Version
    private long version;

    protected Enrolment() {} // for JPA

    /** @param keys how the household finds its sign-up again */
    public Enrolment(EnrolmentId id, IntakeId intake, UUID contact, HouseholdSize household, long turn, long now, EnrolmentKeys keys) {
        this.id = id.value();
        this.intake = intake.value();
        this.state = State.WAITING;
        this.turn = turn;
        this.queuedAt = now;
        come(household);
        reach(contact, keys);
    }

    /** A member of staff entered it for somebody on the phone or at the desk. */
    public void enteredBy(UUID person) {
        enteredBy = person;
    }

    /** Is reached in another way from now on, and found again by another code and link. */
    public final void reach(UUID otherContact, EnrolmentKeys keys) {
        contact = otherContact;
        code = keys.encryptedCode();
        link = keys.encryptedLink();
        linkIndex = keys.linkIndex();
    }

    /** Asks again after having cancelled: at the end of the queue, like everybody who asks now. */
    public void askAgain(HouseholdSize household, long newTurn, long now) {
        state = State.WAITING;
        turn = newTurn;
        queuedAt = now;
        placedAt = null;
        cancelledAt = null;
        careGiven = false;
        offer.forget();
        enteredBy = null;
        come(household);
    }

    /** The same as {@link #come} for who has places or is asked. */
    void become(HouseholdSize household, boolean withCare) {
        come(household);
        careGiven = withCare && careChildren > 0;
    }

    /** So many come; the turn stays. */
    final void come(HouseholdSize household) {
        adults = household.adults();
        children = household.children();
        careChildren = household.careChildren();
        careEssential = household.careEssential();
    }

    void place(boolean withCare, long now) {
        state = State.PLACED;
        careGiven = withCare && careChildren > 0;
        placedAt = now;
    }

    void offer(boolean withCare, LocalDateTime until) {
        state = State.OFFERED;
        careGiven = withCare && careChildren > 0;
        offer.make(until);
    }

    /** Takes the places that are held for it. */
    public void accept(long now) {
        state = State.PLACED;
        placedAt = now;
        offer.forget();
    }

    /** Back into the queue, or out of it. Whoever calls has taken its places back. */
    void miss(long newTurn, long now) {
        offer.miss();
        careGiven = false;
        if (offer.patienceIsOver()) {
            cancel(now);
        } else {
            state = State.WAITING;
            turn = newTurn;
        }
    }

    /** What it was asked about is no longer to be had. That is no silence of its own. */
    void waitAgain() {
        state = State.WAITING;
        careGiven = false;
        offer.end();
    }

    /** Gives the places or the turn back; asks for no reason. */
    public void cancel(long now) {
        state = State.CANCELLED;
        cancelledAt = now;
        offer.end();
    }

    public HouseholdSize household() {
        return new HouseholdSize(adults, children, careChildren, careEssential);
    }

    /** Places in the activity that this household holds now. */
    public int placesTaken() {
        return holds() ? adults + children - careTaken() : 0;
    }

    /** Places in the child care that this household holds now. */
    public int careTaken() {
        return holds() && careGiven ? careChildren : 0;
    }

    /** Has places, or is asked whether it takes them. */
    public boolean holds() {
        return placed() || offered();
    }

    public boolean offered() {
        return state == State.OFFERED;
    }

    /** Until when it may answer, where it is asked. */
    public Optional<LocalDateTime> offeredUntil() {
        return offer.until();
    }

    /** Whether it was asked and did not answer. */
    public boolean missedAnOffer() {
        return offer.missed();
    }

    public boolean placed() {
        return state == State.PLACED;
    }

    public boolean waits() {
        return state == State.WAITING;
    }

    public boolean cancelled() {
        return state == State.CANCELLED;
    }

    public EnrolmentId id() {
        return new EnrolmentId(id);
    }

    public IntakeId intake() {
        return new IntakeId(intake);
    }

    public long queuedAt() {
        return queuedAt;
    }

    /** When it got its places, in milliseconds since 1970. */
    public Optional<Long> placedAt() {
        return Optional.ofNullable(placedAt);
    }

    /** When it was given up, in milliseconds since 1970. */
    public Optional<Long> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    public UUID contact() {
        return contact;
    }

    public long turn() {
        return turn;
    }

    /** How the household finds it again. */
    public EnrolmentKeys keys() {
        return new EnrolmentKeys(code, link, linkIndex);
    }

    public Optional<UUID> enteredBy() {
        return Optional.ofNullable(enteredBy);
    }
}
