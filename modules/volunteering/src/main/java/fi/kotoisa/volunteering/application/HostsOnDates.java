package fi.kotoisa.volunteering.application;

import static fi.kotoisa.platform.Allowed.SIGNED_IN;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.volunteering.HostsOfSessions;
import fi.kotoisa.volunteering.domain.HostCounts;
import fi.kotoisa.volunteering.domain.Shift;
import fi.kotoisa.volunteering.domain.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells neighbours who hosts which dates. */
@ApplicationScoped
@Transactional
public class HostsOnDates implements HostsOfSessions {

    @Inject
    Shifts shifts;

    @Inject
    HostCounts counts;

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public Map<SessionId, List<PersonId>> hosts(Collection<SessionId> sessions) {
        return shifts.held(sessions).stream().collect(groupingBy(Shift::session, mapping(Shift::person, toList())));
    }

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public Map<SessionId, Integer> counts(Collection<SessionId> sessions) {
        return counts.taken(sessions);
    }
}
