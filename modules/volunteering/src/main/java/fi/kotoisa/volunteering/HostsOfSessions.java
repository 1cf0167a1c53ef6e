package fi.kotoisa.volunteering;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who hosts which dates. Asking has no side effects; whoever asks decides in its own use case who may see the answer. */
public interface HostsOfSessions {

    /** The hosts of each date, in the order in which they took their shifts; dates without hosts are left out. */
    Map<SessionId, List<PersonId>> hosts(Collection<SessionId> sessions);

    /** How many hosts each date has; dates without hosts are left out. */
    Map<SessionId, Integer> counts(Collection<SessionId> sessions);
}
