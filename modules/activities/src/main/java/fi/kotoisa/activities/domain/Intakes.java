package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.SessionId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** All intakes. */
public interface Intakes {

    /** The intake, locked until the transaction ends: whoever seats or releases holds this lock. */
    Optional<Intake> lock(IntakeId id);

    Optional<Intake> find(IntakeId id);

    /** The intake that counts for this date: its own, or the one of the whole activity. */
    Optional<Intake> of(ActivityId activity, SessionId session);

    List<Intake> ofActivity(ActivityId activity);

    /** Where sign-up has ended and nobody has looked yet who still waits; the longest ago first. */
    List<Intake> endedBefore(LocalDateTime now, int atMost);

    void add(Intake intake);
}
