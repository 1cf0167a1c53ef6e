package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.SessionId;
import java.util.List;
import java.util.Optional;

/** What leaders saw: who came to which date. */
public interface Attendances {

    /** Everything that was said about one date. */
    List<Attendance> of(SessionId session);

    /** What was said about one household at one date. The date stays locked until the transaction ends, so that a second tap waits for the first. */
    Optional<Attendance> lock(SessionId session, EnrolmentId enrolment);

    void add(Attendance attendance);

    /** Nobody has said anything after all. */
    void remove(Attendance attendance);
}
