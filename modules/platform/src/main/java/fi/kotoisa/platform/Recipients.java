package fi.kotoisa.platform;

import java.util.Optional;
import java.util.UUID;

/** Knows how to reach people. {@code identity} fills this port; it decides about safety and consent at the moment of sending. */
public interface Recipients {

    /**
     * How to reach this person now. Asked by the timer that sends: nobody is signed in and no transaction runs.
     *
     * @param id as it stands in {@link Message#recipient()}
     * @return nothing when there is no such person any more
     */
    Optional<Recipient> recipient(UUID id);
}
