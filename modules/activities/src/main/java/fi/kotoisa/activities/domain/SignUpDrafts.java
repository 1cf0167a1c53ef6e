package fi.kotoisa.activities.domain;

import fi.kotoisa.activities.EnrolmentId;
import java.util.Optional;

/** All drafts of sign-ups that have not expired. */
public interface SignUpDrafts {

    Optional<SignUpDraft> byKey(String keyIndex);

    /** The same, locked until the transaction ends, so that a double click sends once. */
    Optional<SignUpDraft> lock(String keyIndex);

    void add(SignUpDraft draft);

    /**
     * Adds it at once.
     *
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when another has its key meanwhile
     */
    void claim(SignUpDraft draft);

    void remove(SignUpDraft draft);

    /** Ends those that made this sign-up: whoever has their keys does not get to it any more. */
    void end(EnrolmentId made);

    /** Forgets what has expired; says how many. */
    int forget(long now);
}
