package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sign-ups. */
public interface Enrolments {

    /** Who waits, by turn; at most {@code atMost} after the turn {@code after}. */
    List<Enrolment> queue(IntakeId intake, long after, int atMost);

    /** Who was offered places and should have answered by now, the longest overdue first. */
    List<Enrolment> offeredBefore(LocalDateTime now, int atMost);

    /** Who is asked at the moment whether it takes places, by turn. */
    List<Enrolment> offered(IntakeId intake);

    /** Who has places, by turn. */
    List<Enrolment> placed(IntakeId intake);

    /**
     * Who was to come to a date, by turn: whoever got places before it was over, unless they gave them back before it began.
     *
     * @param began when the date began, and {@code over} by when one could still join it, in milliseconds since 1970
     */
    List<Enrolment> expected(IntakeId intake, long began, long over);

    /** Who is asked, then who has places, then who waits, each by turn. */
    List<Enrolment> listed(IntakeId intake, int first, int atMost);

    Optional<Enrolment> find(EnrolmentId id);

    /** At most 200 of them. */
    List<Enrolment> all(Collection<EnrolmentId> ids);

    Optional<Enrolment> of(IntakeId intake, UUID contact);

    Optional<Enrolment> byLink(String linkIndex);

    /** Sign-ups of any of these contacts that are not cancelled, newest first, at most 50. */
    List<Enrolment> ofContacts(Collection<UUID> contacts);

    /** How many wait with an earlier turn. */
    long before(IntakeId intake, long turn);

    /** The same sign-up as it is now, after the lock on its intake was taken. */
    Enrolment fresh(Enrolment seen);

    void add(Enrolment enrolment);
}
