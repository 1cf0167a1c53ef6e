package fi.kotoisa.volunteering.domain;

import fi.kotoisa.activities.HostNeedView;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.volunteering.ShiftId;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/** One volunteer's promise to host one date. It is given back by the volunteer, or ends because the date is called off; then a new one may be taken. */
@Entity
@Table(name = "shift", schema = "volunteering")
public class Shift {

    /** Where a shift stands. */
    public enum State {
        TAKEN, GIVEN_BACK, CANCELLED
    }

    @Id
    private UUID id;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "person_id")
    private UUID person;
    @Column(name = "starts_at")
    private LocalDateTime startsAt;
    @Column(name = "ends_at")
    private LocalDateTime endsAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "taken_at")
    private long takenAt;
    @Column(name = "ended_at")
    private Long endedAt;
    @Column(name = "active_key")
    private String activeKey;
    @Version
    private long version;

    protected Shift() {} // for JPA

    Shift(ShiftId id, HostNeedView date, PersonId person, long now) {
        this.id = id.value();
        this.session = date.session().value();
        this.person = person.value();
        this.state = State.TAKEN;
        this.takenAt = now;
        this.activeKey = keyOf(date.session(), person);
        follow(date);
    }

    /** What only one held shift has. */
    public static String keyOf(SessionId session, PersonId person) {
        return session + "/" + person;
    }

    /** The date was moved: the shift moves with it. */
    public void follow(HostNeedView date) {
        startsAt = date.startsAt();
        endsAt = date.endsAt();
    }

    /** Whether the shift lies at the same time. One that begins when the other ends does not. */
    public boolean overlaps(LocalDateTime from, LocalDateTime to) {
        return startsAt.equals(from) || startsAt.isBefore(to) && from.isBefore(endsAt);
    }

    void giveBack(long now) {
        end(State.GIVEN_BACK, now);
    }

    void cancel(long now) {
        end(State.CANCELLED, now);
    }

    private void end(State how, long now) {
        state = how;
        endedAt = now;
        activeKey = id.toString();
    }

    /** Whether the volunteer has it now. */
    public boolean held() {
        return state == State.TAKEN;
    }

    public boolean begun(LocalDateTime now) {
        return !now.isBefore(startsAt);
    }

    public ShiftId id() {
        return new ShiftId(id);
    }

    public SessionId session() {
        return new SessionId(session);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    /** Whether it was given back within this time before it was to begin. */
    public boolean givenBackWithin(Duration before) {
        return state == State.GIVEN_BACK && LocalDateTime.ofInstant(Instant.ofEpochMilli(endedAt), TimeKeeper.HELSINKI).isAfter(startsAt.minus(before));
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public LocalDateTime endsAt() {
        return endsAt;
    }

    public State state() {
        return state;
    }
}
