package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All calls for stand-ins. */
public interface StandInCalls {

    /** The date, locked until the transaction ends and as the database has it now: whoever opens, takes or ends a call on it comes one after the other. */
    Optional<Session> lock(SessionId session);

    /** The call on this date that nobody has ended; whether somebody is still looked for, {@link StandInCall#live} says. */
    Optional<StandInCall> open(SessionId session);

    /** The same for many dates. */
    List<StandInCall> open(Collection<SessionId> sessions);

    /** Every call that there was on this date, the newest first. */
    List<StandInCall> all(SessionId session);

    /** Those of these organisers that have an open call on a date which is not over at this moment. */
    Set<UUID> looking(Collection<UUID> organisers, LocalDateTime now);

    /** Open calls on dates of these organisers that are not over at this moment, by time. */
    List<StandInCall> ahead(Collection<UUID> organisers, LocalDateTime now, int atMost);

    /** Open calls on dates that were over before this moment. Nobody has answered them, and nobody will. */
    List<StandInCall> unanswered(LocalDateTime before);

    /** Those of these dates to which this person cannot come. */
    Set<SessionId> missed(UUID person, Collection<SessionId> sessions);

    /** Dates from this moment on that somebody else leads because this person cannot come. */
    List<SessionId> givenAway(UUID absent, LocalDateTime from);

    void add(StandInCall call);
}
