package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import java.util.Optional;

/** The wishes to be reached in another way that nobody has confirmed yet. */
public interface ContactChanges {

    Optional<ContactChange> of(EnrolmentId enrolment);

    /** The wish behind the key of a message. */
    Optional<ContactChange> byKey(String keyIndex);

    /** The same as it is now, locked until the transaction ends. Whoever asks holds the intake already. */
    Optional<ContactChange> lock(String keyIndex);

    void add(ContactChange change);

    /**
     * Removes it at once.
     *
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another has removed or changed it meanwhile
     */
    void remove(ContactChange change);

    /** Forgets those that were made before. */
    int forget(long madeBefore);
}
