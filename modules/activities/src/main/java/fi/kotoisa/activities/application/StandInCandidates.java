package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        return crews.leaders(group).stream().filter(one -> !planners.contains(one) && free(one.value(), date)).limit(MOST).toList();
    }

    /** Whether the person leads nothing else at that time and has not said that they cannot come. */
    boolean free(UUID person, Session date) {
        return !busy(person, date) && calls.all(date.id()).stream().noneMatch(call -> call.missing(person));
    }

    boolean leads(PersonId person, Activity group) {
        return crews.leaders(group).contains(person);
    }

    List<PersonId> planners(Activity group) {
        return crews.planners(group);
    }

    /** Those who hear who leads it instead. */
    List<PersonId> told(Activity group, Optional<UUID> absent) {
        return List.copyOf(new HashSet<>(Stream.concat(planners(group).stream(), absent.map(PersonId::new).stream()).toList()));
    }

    /** Whole days book nobody. */
    boolean busy(UUID person, Session date) {
        SessionTime time = date.time();
        return !time.wholeDay() && activities.ledBy(person, time.startsAt(), time.endsAt()).stream().anyMatch(other -> !other.id().equals(date.id()) && other.time().overlaps(time));
    }
}
