package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.StandInOutcome;
import fi.kotoisa.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is looked for to lead one date: its leader cannot come, or it has none. Until somebody takes it the date keeps the leader it had, so that taking the word back changes nothing else.
 */
@Entity
@Table(name = "stand_in_call", schema = "activities")
public class StandInCall {

    /** Where a call stands. */
    public enum State {
        OPEN, ANSWERED, WITHDRAWN, CLOSED
    }

    @Id
    private UUID id;
    @Column(name = "session_id")
    private UUID session;
    @Column(name = "absent_id")
    private UUID absent;
    @Column(name = "stand_in_id")
    private UUID standIn;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "opened_at")
    private long openedAt;
    @Column(name = "ended_at")
    private Long endedAt;
    @Column(name = "open_key")
    private String openKey;
    @Version
    private long version;

    protected StandInCall() {} // for JPA

    /** @param date whose leader cannot come, or that has none */
    public StandInCall(Session date, long now) {
        id = Ids.next();
        session = date.id().value();
        absent = date.place().leader();
        state = State.OPEN;
        openedAt = now;
        openKey = session.toString();
    }

    /** Whether the date is going to be held and has not begun. */
    public static boolean awaited(Session date, LocalDateTime now) {
        return date.status() == Session.Status.PLANNED && now.isBefore(date.time().wholeDay() ? date.endsAt() : date.startsAt());
    }

    /** Whether somebody is still looked for. A date that was called off, has begun or got another leader in any way ends the call. */
    public boolean live(Session date, LocalDateTime now) {
        return state == State.OPEN && awaited(date, now) && Objects.equals(absent, date.place().leader());
    }

    /**
     * Whether this person may lead the date instead: TAKEN means "yes", the others why not.
     *
     * @param busy whether they lead something else at that time
     */
    public StandInOutcome mayTake(Session date, UUID person, boolean busy, LocalDateTime now) {
        if (!awaited(date, now)) {
            return StandInOutcome.BEGUN;
        }
        if (person.equals(date.place().leader()) && !person.equals(absent)) {
            return StandInOutcome.ALREADY_YOURS;
        }
        if (!live(date, now) || person.equals(absent)) {
            return StandInOutcome.TOO_LATE;
        }
        return busy ? StandInOutcome.BUSY : StandInOutcome.TAKEN;
    }

    /** The date has this leader now. Only after {@link #mayTake} has said yes, or a planner has chosen. */
    public void answer(UUID person, long now) {
        standIn = person;
        end(State.ANSWERED, now);
    }

    /** The leader comes after all. */
    public void withdraw(long now) {
        end(State.WITHDRAWN, now);
    }

    /** Nobody is looked for any more. */
    public void close(long now) {
        end(State.CLOSED, now);
    }

    private void end(State how, long now) {
        state = how;
        endedAt = now;
        openKey = id.toString();
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public SessionId session() {
        return new SessionId(session);
    }

    /** Who cannot come; empty where the date has no leader. */
    public Optional<UUID> absent() {
        return Optional.ofNullable(absent);
    }

    /** Who leads instead. */
    public Optional<UUID> standIn() {
        return Optional.ofNullable(standIn);
    }

    /** Whether this person cannot come to the date. */
    public boolean missing(UUID person) {
        return person.equals(absent) && (state == State.OPEN || state == State.ANSWERED);
    }
}
