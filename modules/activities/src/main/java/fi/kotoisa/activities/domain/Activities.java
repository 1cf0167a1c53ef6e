package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All activities and their dates. */
public interface Activities {

    Optional<Activity> find(ActivityId id);

    Optional<Session> session(SessionId id);

    /** All dates of an activity by time, skipped ones too. */
    List<Session> sessions(ActivityId id);

    /** The next date that is neither over nor called off. */
    Optional<Session> next(ActivityId id, LocalDateTime now);

    /** All dates of these activities, skipped ones too. */
    List<Session> sessions(Collection<ActivityId> ids);

    /** The dates of these ids, by time. */
    List<Session> dates(Collection<SessionId> ids);

    /** Those of these ids that there are. */
    List<Activity> all(Collection<ActivityId> ids);

    /** What this organiser took over from feeds before, by the key of the series. */
    Map<String, Activity> byFeedKeys(UUID organiser, Collection<String> keys);

    /** Dates that take place in this venue within this time, drafts and imported ones too; whole days are left out, they book no room, and so is what began more than 31 days before. */
    List<Session> inVenue(UUID venue, LocalDateTime from, LocalDateTime to);

    /** Dates that any of these people leads within this time, under the same conditions. */
    List<Session> ledBy(Collection<UUID> people, LocalDateTime from, LocalDateTime to);

    /** Makes this a new state of the activity, although perhaps only its dates changed: whoever has seen the one before is told. */
    void changed(Activity activity);

    void add(Activity activity);

    void add(Session session);

    /** Removes a draft with its dates, as if it had never been. */
    void remove(Activity draft);
}
