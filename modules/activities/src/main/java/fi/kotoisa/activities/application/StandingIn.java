package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.FILL;
import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.StandInOutcome;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A leader cannot come to one date, and somebody else leads it. The first who says so leads it: the date is locked before anything is decided, and read anew under the lock.
 */
@ApplicationScoped
@Transactional
public class StandingIn {

    @Inject
    StandInCalls calls;

    @Inject
    Activities activities;

    @Inject
    StandInCandidates candidates;

    @Inject
    CrewMessages messages;

    @Inject
    Settling settling;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * The leader who is signed in cannot come to this date. Planners are told, and those who could lead it are asked.
     *
     * @throws NotAllowed for somebody who does not lead it
     */
    @Allowed(LEAD)
    public StandInOutcome cannotCome(SessionId id) {
        Session date = locked(id);
        UUID me = signedIn.person().value();
        if (!me.equals(date.place().leader())) {
            if (calls.all(id).stream().noneMatch(call -> call.missing(me))) {
                throw new NotAllowed(LEAD);
            }
            return StandInOutcome.CALLED;
        }
        StandInOutcome outcome = open(date);
        if (outcome == StandInOutcome.TAKEN) {
            Activity group = group(date);
            List<PersonId> others = candidates.of(date, group);
            messages.absent(candidates.planners(group), signedIn.person(), group, date, !others.isEmpty());
            messages.call(others, group, date);
        }
        return outcome == StandInOutcome.TAKEN ? StandInOutcome.CALLED : outcome;
    }

    /**
     * The leader comes after all, unless somebody else leads the date already.
     *
     * @throws NotAllowed for somebody who is no leader in the organisation that runs it
     */
    @Allowed(LEAD)
    public StandInOutcome comeAfterAll(SessionId id) {
        Session date = locked(id);
        UUID me = signedIn.person().value();
        Optional<StandInCall> call = calls.open(id).filter(one -> one.missing(me));
        if (call.isEmpty() && !me.equals(date.place().leader()) && !candidates.leads(signedIn.person(), group(date))) {
            throw new NotAllowed(LEAD);
        }
        if (call.isEmpty() || !call.get().live(date, now())) {
            return me.equals(date.place().leader()) ? StandInOutcome.WITHDRAWN : StandInOutcome.TOO_LATE;
        }
        call.get().withdraw(clock.millis());
        Activity group = group(date);
        messages.back(candidates.planners(group), signedIn.person(), group, date);
        settling.now();
        return StandInOutcome.WITHDRAWN;
    }

    /**
     * Whoever is signed in leads the date instead.
     *
     * @throws NotAllowed for somebody who is no leader in the organisation that runs it
     */
    @Allowed(LEAD)
    public StandInOutcome take(SessionId id) {
        Session date = locked(id);
        Activity group = group(date);
        PersonId me = signedIn.person();
        if (!candidates.leads(me, group)) {
            throw new NotAllowed(LEAD);
        }
        Optional<StandInCall> call = calls.open(id);
        if (call.isEmpty() && StandInCall.awaited(date, now())) {
            return me.value().equals(date.place().leader()) ? StandInOutcome.ALREADY_YOURS : StandInOutcome.TOO_LATE;
        }
        if (call.isEmpty()) {
            return StandInOutcome.BEGUN;
        }
        StandInOutcome answer = call.get().mayTake(date, me.value(), candidates.busy(me.value(), date), now());
        if (answer == StandInOutcome.TAKEN) {
            lead(date, call.get(), group);
        }
        return answer;
    }

    private void lead(Session date, StandInCall call, Activity group) {
        PersonId me = signedIn.person();
        call.answer(me.value(), clock.millis());
        date.move(date.time(), date.place().ledBy(me.value()), date.reason().orElse(null), clock.millis());
        List<PersonId> told = candidates.told(group, call.absent());
        messages.found(told, me, group, date);
        settling.now();
    }

    /** Asks those who could lead a date that has no leader. Asking twice changes nothing more. Where nobody can be asked nobody is looked for either, so that it can be tried again. */
    @Allowed(value = FILL, trace = Trace.MESSAGE)
    public AskingOutcome call(SessionId id) {
        Session date = locked(id);
        Activity group = group(date);
        signedIn.require(FILL, new OrganisationId(group.organiser()));
        if (calls.open(id).filter(one -> one.live(date, now())).isPresent()) {
            return AskingOutcome.BEFORE;
        }
        if (date.place().leader() != null || !StandInCall.awaited(date, now())) {
            return AskingOutcome.TOO_LATE;
        }
        List<PersonId> others = candidates.of(date, group).stream().filter(one -> !one.equals(signedIn.person())).toList();
        if (others.isEmpty()) {
            return AskingOutcome.NOBODY;
        }
        open(date);
        messages.call(others, group, date);
        return AskingOutcome.ASKED;
    }

    /** TAKEN where the call is new, CALLED where there was one. One whose leader was changed meanwhile is ended first. */
    private StandInOutcome open(Session date) {
        if (!StandInCall.awaited(date, now())) {
            return StandInOutcome.BEGUN;
        }
        Optional<StandInCall> before = calls.open(date.id());
        if (before.filter(call -> call.live(date, now())).isPresent()) {
            return StandInOutcome.CALLED;
        }
        before.ifPresent(call -> call.close(clock.millis()));
        settling.now();
        calls.add(new StandInCall(date, clock.millis()));
        settling.now();
        return StandInOutcome.TAKEN;
    }

    private Session locked(SessionId id) {
        return calls.lock(id).filter(Session::published).orElseThrow(NotFound::new);
    }

    private Activity group(Session date) {
        return activities.find(date.activity()).orElseThrow(NotFound::new);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
