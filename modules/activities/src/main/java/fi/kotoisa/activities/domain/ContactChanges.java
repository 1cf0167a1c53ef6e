package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import java.util.Optional;

/** The wishes to be reached in another way that nobody has confirmed yet. */
public interface ContactChanges {

    Optional<ContactChange> of(EnrolmentId enrolment);

    /** The wish behind the key of a message. */
    Optional<ContactChange> byKey(String keyIndex);

    void add(ContactChange change);

    void remove(ContactChange change);

    /** Forgets those that were made before. */
    int forget(long madeBefore);
}
