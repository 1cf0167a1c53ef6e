package fi.kotoisa.volunteering.domain;

import fi.kotoisa.activities.SessionId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The counts of all dates. */
public interface HostCounts {

    /** The count of this date, locked until the transaction ends; a new one that wants nobody where there was none. */
    HostCount lock(SessionId session);

    /** How many shifts are taken on each of these dates; dates without any may be left out. */
    Map<SessionId, Integer> taken(Collection<SessionId> sessions);

    /** Those of these dates for which volunteers were asked to step in. */
    Set<SessionId> called(Collection<SessionId> sessions);
}
