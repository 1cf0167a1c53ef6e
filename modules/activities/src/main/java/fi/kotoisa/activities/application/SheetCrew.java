package fi.kotoisa.activities.application;

import fi.kotoisa.activities.DateHosts;
import fi.kotoisa.activities.DateHosts.HostsView;
import fi.kotoisa.activities.application.AttendanceSheet.Crew;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Names those who are to be at a date, and those who cannot come. */
@ApplicationScoped
class SheetCrew {

    @Inject
    People people;

    @Inject
    DateHosts hosts;

    @Inject
    StandInCalls calls;

    Crew of(Session date) {
        Optional<PersonId> leader = Optional.ofNullable(date.place().leader()).map(PersonId::new);
        HostsView there = hosts.of(List.of(date.id())).getOrDefault(date.id(), new HostsView(List.of(), List.of(), false));
        Set<PersonId> all = new HashSet<>(there.coming());
        all.addAll(there.notComing());
        leader.ifPresent(all::add);
        Map<PersonId, String> names = all.isEmpty() ? Map.of() : people.names(all);
        boolean absent = calls.open(date.id()).filter(call -> call.absent().isPresent() && call.live(date, LocalDateTime.MIN)).isPresent();
        return new Crew(leader.flatMap(one -> Optional.ofNullable(names.get(one))), absent, named(there.coming(), names), named(there.notComing(), names), date.place().hostsNeeded());
    }

    private static List<String> named(Collection<PersonId> ids, Map<PersonId, String> names) {
        return ids.stream().map(names::get).filter(Objects::nonNull).toList();
    }
}
