package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who could lead a date: the leaders of its organisation who lead nothing else at that time and have not said that they cannot come. Which languages they speak nobody has written down, so
 * the call names the languages of the group and leaves the answer to them.
 */
@ApplicationScoped
class StandInCandidates {

    /** Of a large organisation so many are asked. */
    private static final int MOST = 50;

    @Inject
    Crews crews;

    @Inject
    Activities activities;

    @Inject
    StandInCalls calls;

    /** Those who are asked by message. Planners hear of it anyway. */
    List<PersonId> of(Session date, Activity group) {
        Set<PersonId> planners = Set.copyOf(date.place().leader() == null ? List.of() : planners(group));
        List<PersonId> leaders = crews.leaders(organiser(group)).stream().filter(one -> !planners.contains(one)).toList();
        Set<UUID> busy = busy(leaders.stream().map(PersonId::value).toList(), date);
        List<StandInCall> before = calls.all(date.id());
        return leaders.stream().filter(one -> !busy.contains(one.value()) && before.stream().noneMatch(call -> call.missing(one.value()))).limit(MOST).toList();
    }

    /** Those of these dates at which the person leads nothing else, and of which they have not said that they cannot come. */
    List<Session> free(UUID person, List<Session> dates) {
        if (dates.isEmpty()) {
            return List.of();
        }
        LocalDateTime from = dates.stream().map(Session::startsAt).min(Comparator.naturalOrder()).orElseThrow();
        LocalDateTime to = dates.stream().map(Session::endsAt).max(Comparator.naturalOrder()).orElseThrow();
        List<Session> own = activities.ledBy(List.of(person), from, to);
        Set<SessionId> missed = calls.missed(person, dates.stream().map(Session::id).toList());
        return dates.stream().filter(date -> !missed.contains(date.id()) && own.stream().noneMatch(other -> hinders(other, date))).toList();
    }

    boolean leads(PersonId person, OrganisationId organiser) {
        return crews.leaders(organiser).contains(person);
    }

    boolean leads(PersonId person, Activity group) {
        return leads(person, organiser(group));
    }

    private static OrganisationId organiser(Activity group) {
        return new OrganisationId(group.organiser());
    }

    List<PersonId> planners(Activity group) {
        return crews.planners(group);
    }

    /** Those who hear who leads it instead. */
    List<PersonId> told(Activity group, Optional<UUID> absent) {
        return Stream.concat(planners(group).stream(), absent.map(PersonId::new).stream()).distinct().toList();
    }

    boolean busy(UUID person, Session date) {
        return busy(List.of(person), date).contains(person);
    }

    /** Whoever of these people leads something else at that time. */
    private Set<UUID> busy(List<UUID> people, Session date) {
        return activities.ledBy(people, date.startsAt(), date.endsAt()).stream().filter(other -> hinders(other, date)).map(other -> other.place().leader()).collect(Collectors.toSet());
    }

    /** Whole days book nobody. */
    private static boolean hinders(Session other, Session date) {
        return !date.time().wholeDay() && !other.id().equals(date.id()) && other.time().overlaps(date.time());
    }
}
