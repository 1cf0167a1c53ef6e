package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Calls for stand-ins, in memory. */
final class RememberedCalls implements StandInCalls {

    final List<StandInCall> all = new ArrayList<>();
    private final Memory memory;

    RememberedCalls(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Optional<Session> lock(SessionId session) {
        return memory.activities.session(session);
    }

    @Override
    public Optional<StandInCall> open(SessionId session) {
        return open(List.of(session)).stream().findFirst();
    }

    @Override
    public List<StandInCall> open(Collection<SessionId> sessions) {
        return all.stream().filter(call -> call.open() && sessions.contains(call.session())).toList();
    }

    @Override
    public List<StandInCall> all(SessionId session) {
        List<StandInCall> found = new ArrayList<>(all.stream().filter(call -> call.session().equals(session)).toList());
        Collections.reverse(found);
        return found;
    }

    @Override
    public Set<UUID> looking(Collection<UUID> organisers, LocalDateTime now) {
        return Set.copyOf(organisers);
    }

    @Override
    public List<StandInCall> unanswered(LocalDateTime before) {
        return all.stream().filter(call -> call.open() && !memory.activities.session(call.session()).orElseThrow().endsAt().isAfter(before)).toList();
    }

    @Override
    public Set<SessionId> missed(UUID person, Collection<SessionId> sessions) {
        return all.stream().filter(call -> sessions.contains(call.session()) && call.missing(person)).map(StandInCall::session).collect(Collectors.toSet());
    }

    @Override
    public List<StandInCall> ahead(Collection<UUID> organisers, LocalDateTime from, int atMost) {
        return all.stream().filter(StandInCall::open).limit(atMost).toList();
    }

    @Override
    public List<SessionId> givenAway(UUID absent, LocalDateTime from) {
        return all.stream().filter(call -> call.standIn().isPresent() && call.absent().equals(Optional.of(absent))).map(StandInCall::session).toList();
    }

    @Override
    public void add(StandInCall call) {
        all.add(call);
    }
}
