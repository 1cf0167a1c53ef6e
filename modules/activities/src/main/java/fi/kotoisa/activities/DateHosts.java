package fi.kotoisa.activities;

import fi.kotoisa.identity.PersonId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who hosts dates. A port: {@code volunteering} fills it, since this module knows nothing of shifts. Whoever asks decides in its own use case who may see the answer. */
public interface DateHosts {

    /**
     * The hosts of one date.
     *
     * @param coming in the order in which they took their shifts
     * @param notComing those who gave their shift back within the last days before the date
     * @param called whether volunteers were asked to step in
     */
    record HostsView(List<PersonId> coming, List<PersonId> notComing, boolean called) {}

    /** The hosts of each date; dates of which there is nothing to say are left out. Costs the same few queries however many they are. */
    Map<SessionId, HostsView> of(Collection<SessionId> sessions);

    /** The dates that this person hosts from this moment on: {@code true} for those they come to, {@code false} for those they gave back or whose shift was called off. */
    Map<SessionId, Boolean> ofPerson(PersonId person, LocalDateTime from);
}
