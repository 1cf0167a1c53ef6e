package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All sign-ups. */
public interface Enrolments {

    /** Who waits, by turn; at most {@code atMost} after the turn {@code after}. */
    List<Enrolment> queue(IntakeId intake, long after, int atMost);

    /** Who has places, by turn. */
    List<Enrolment> placed(IntakeId intake);

    /** Who has places and then who waits, each by turn. */
    List<Enrolment> listed(IntakeId intake, int first, int atMost);

    Optional<Enrolment> find(EnrolmentId id);

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
