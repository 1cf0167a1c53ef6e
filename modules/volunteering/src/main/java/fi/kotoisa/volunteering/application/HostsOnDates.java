package fi.kotoisa.volunteering.application;

import static fi.kotoisa.platform.Allowed.ANYONE;
import static fi.kotoisa.platform.Allowed.SIGNED_IN;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fi.kotoisa.activities.DateHosts;
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
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells neighbours who hosts which dates. */
@ApplicationScoped
@Transactional
public class HostsOnDates implements HostsOfSessions, DateHosts {

    private static final Duration LATELY = Duration.ofDays(3);

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

    @Override
    @Allowed(value = SIGNED_IN, trace = Trace.NONE)
    public Map<SessionId, HostsView> of(Collection<SessionId> sessions) {
        Map<SessionId, List<PersonId>> coming = hosts(sessions);
        Map<SessionId, List<PersonId>> gone = shifts.givenBack(sessions).stream()
                .filter(shift -> shift.givenBackWithin(LATELY) && !coming.getOrDefault(shift.session(), List.of()).contains(shift.person()))
                .collect(groupingBy(Shift::session, mapping(Shift::person, toList())));
        Set<SessionId> called = counts.called(sessions);
        Map<SessionId, HostsView> views = new HashMap<>();
        for (SessionId session : sessions) {
            views.put(session, new HostsView(coming.getOrDefault(session, List.of()), gone.getOrDefault(session, List.of()).stream().distinct().toList(), called.contains(session)));
        }
        return views;
    }

    @Override
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Map<SessionId, Boolean> ofPerson(PersonId person, LocalDateTime from) {
        Map<SessionId, Boolean> dates = new HashMap<>();
        shifts.since(person, from).forEach(shift -> dates.merge(shift.session(), shift.held(), Boolean::logicalOr));
        return dates;
    }
}
