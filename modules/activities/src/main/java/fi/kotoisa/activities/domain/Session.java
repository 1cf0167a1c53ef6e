package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.DayPart;
import fi.kotoisa.activities.SessionId;
import jakarta.persistence.Column;
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
 * One date of an activity. Its key within the activity is the start that it was first planned for: a date that was moved is never made again by its rule or its feed, and
 * one that a person changed by hand is left alone by every later import.
 */
@Entity
@Table(name = "session", schema = "activities")
public class Session extends DateOfFeed {

    /** Where a date stands. Skipped dates stay as rows, so that they can come back. */
    public enum Status {
        PLANNED, CANCELLED, SKIPPED
    }

    @Id
    private UUID id;
    @Column(name = "activity_id")
    private UUID activity;
    @Column(name = "original_start")
    private LocalDateTime originalStart;
    @Column(name = "starts_at")
    private LocalDateTime startsAt;
    @Column(name = "ends_at")
    private LocalDateTime endsAt;
    private int weekday;
    @Column(name = "day_part")
    private int dayPart;
    @Column(name = "whole_day")
    private boolean wholeDay;
    @Column(name = "several_days")
    private boolean severalDays;
    @Enumerated(EnumType.STRING)
    private Status status = Status.PLANNED;
    private boolean published;
    private String reason;
    @Column(name = "venue_id")
    private UUID venue;
    @Column(name = "room_id")
    private UUID room;
    @Column(name = "leader_id")
    private UUID leader;
    @Column(name = "hosts_needed")
    private int hostsNeeded;
    @Column(name = "head_count")
    private Integer headCount;
    private boolean edited;
    @Column(name = "sequence_number")
    private int sequence;
    @Column(name = "changed_at")
    private long changedAt;
    @Version
    private long version;

    protected Session() {} // for JPA

    public Session(SessionId id, ActivityId activity, SessionTime time, SessionPlace place) {
        this.id = id.value();
        this.activity = activity.value();
        this.originalStart = time.startsAt();
        hold(time, place);
    }

    /** The same key for a date of a feed whose first start was another. */
    public void comeFrom(String key, LocalDateTime firstStart) {
        comeFromFeed(key);
        originalStart = firstStart;
    }

    /** Follows its feed to another time or place, with what that adds to the place in words; a date that a person changed by hand stays. Says whether anything changed. */
    public boolean follow(SessionTime time, SessionPlace place, Directions added, boolean cancelled, long now) {
        Status wanted = cancelled ? Status.CANCELLED : Status.PLANNED;
        if (edited || heldAt(time, place) && status == wanted && added.equals(directions())) {
            return false;
        }
        hold(time, place);
        lead(added);
        if (status != wanted) {
            status = wanted;
            reason = null;
        }
        changed(now);
        return true;
    }

    /** Follows its series to another time or place, skipped or not; a date that a person changed by hand, or called off, stays. Says whether anything changed. */
    public boolean followSeries(SessionTime time, SessionPlace place, long now) {
        if (edited || status == Status.CANCELLED || heldAt(time, place)) {
            return false;
        }
        hold(time, place);
        changed(now);
        return true;
    }

    /** Its feed has it no longer, and a person agreed to call it off. If the feed has it again, it can follow that. */
    public void vanish(String why, long now) {
        status = Status.CANCELLED;
        reason = why.isBlank() ? null : why;
        changed(now);
    }

    /** A person moves this one date; from now on it belongs to that person's hand. */
    public void move(SessionTime time, SessionPlace place, String why, long now) {
        hold(time, place);
        reason = why;
        edited = true;
        changed(now);
    }

    /** A person calls this one date off. It stays visible as cancelled. */
    public void cancel(String why, long now) {
        vanish(why, now);
        edited = true;
    }

    /** A date that was left out is held all the same. */
    public void takeIn(long now) {
        status = Status.PLANNED;
        reason = null;
        changed(now);
    }

    /** Leaves the date out before anybody has seen it, for example on a public holiday. */
    public void skip(String why) {
        status = Status.SKIPPED;
        reason = why;
    }

    public void publish(long now) {
        published = status != Status.SKIPPED;
        changedAt = now;
    }

    /** How many came to a date where nobody signs up, or beside those who did: 0–10,000. */
    public void count(int heads) {
        if (heads < 0 || heads > 10_000) {
            throw new IllegalArgumentException("a head count lies between 0 and 10000");
        }
        headCount = heads;
    }

    private void hold(SessionTime time, SessionPlace place) {
        if (!place.sameRoom(place())) {
            lead(Directions.NONE); // they led to another door
        }
        startsAt = time.startsAt();
        endsAt = time.endsAt();
        wholeDay = time.wholeDay();
        severalDays = time.severalDays();
        weekday = startsAt.getDayOfWeek().getValue();
        dayPart = DayPart.of(startsAt.toLocalTime()).number();
        venue = place.venue();
        room = place.room();
        leader = place.leader();
        hostsNeeded = place.hostsNeeded();
    }

    private void changed(long now) {
        sequence++;
        changedAt = now;
    }

    private boolean heldAt(SessionTime time, SessionPlace place) {
        return time.equals(time()) && place.equals(place());
    }

    public SessionTime time() {
        return new SessionTime(startsAt, endsAt, wholeDay);
    }

    public SessionPlace place() {
        return new SessionPlace(venue, room, leader, hostsNeeded);
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public ActivityId activity() {
        return new ActivityId(activity);
    }

    public LocalDateTime originalStart() {
        return originalStart;
    }

    public LocalDateTime startsAt() {
        return startsAt;
    }

    public LocalDateTime endsAt() {
        return endsAt;
    }

    public Status status() {
        return status;
    }

    public boolean edited() {
        return edited;
    }

    /** Whether it was put to another time by itself, not together with its whole series. */
    public boolean moved() {
        return !startsAt.equals(originalStart) && (edited || feedKey().isPresent());
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public boolean published() {
        return published;
    }

    /** How many came without a name on the list, if anybody has counted. */
    public Optional<Integer> headCount() {
        return Optional.ofNullable(headCount);
    }

    /** Grows with every change that people must hear of. */
    public int sequence() {
        return sequence;
    }

    public long changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
