package fi.kotoisa.activities.domain;

import java.time.LocalDateTime;
import java.util.List;

/** Which dates their households were reminded of. */
public interface Reminders {

    /** Published dates with sign-up that begin in this span, all on one day, of which nobody was reminded on that day yet; the first ones. */
    List<Session> missing(LocalDateTime from, LocalDateTime to);

    /**
     * Notes it, before anything is sent.
     *
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another server has just done so
     */
    void add(Reminder reminder);
}
