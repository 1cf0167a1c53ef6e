package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** Open calls on dates of these organisers that begin at or after this moment, by time. */
    List<StandInCall> ahead(Collection<UUID> organisers, LocalDateTime from, int atMost);

    /** Dates from this moment on that somebody else leads because this person cannot come. */
    List<SessionId> givenAway(UUID absent, LocalDateTime from);

    void add(StandInCall call);
}
