package fi.kotoisa.activities.application;

import fi.kotoisa.activities.DateHosts;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Dates have the hosts that a test gives them. */
final class NoHosts implements DateHosts {

    final Map<SessionId, HostsView> hosts = new HashMap<>();
    final Map<SessionId, Boolean> shifts = new HashMap<>();

    /** Somebody has a shift there. */
    void add(SessionId date, PersonId... coming) {
        hosts.put(date, new HostsView(List.of(coming), List.of(), false));
    }

    @Override
    public Map<SessionId, HostsView> of(Collection<SessionId> sessions) {
        return hosts;
    }

    @Override
    public Map<SessionId, Boolean> ofPerson(PersonId person, LocalDateTime from) {
        return shifts;
    }
}
