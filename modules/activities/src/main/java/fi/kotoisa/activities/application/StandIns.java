package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.LEAD;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.StandInCall;
import fi.kotoisa.activities.domain.StandInCalls;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who cannot come to a date, and which dates look for somebody. */
@ApplicationScoped
@Transactional
public class StandIns {

    private static final int MOST = 20;

    @Inject
    StandInCalls calls;

    @Inject
    StandInCandidates candidates;

    @Inject
    LedDates dates;

    @Inject
    Activities activities;

    @Inject
    DateRows rows;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * How a date stands.
     *
     * @param absent the leader cannot come and nobody else has taken it
     * @param called somebody is looked for
     * @param mine the person who asks leads it and has not said otherwise; it has not begun
     * @param mineToKeep the person who asks has said that they cannot come, and may still say otherwise
     * @param relieved the person who asks cannot come, and somebody else leads it
     * @param takeable the person who asks may lead it
     */
    public record StandInView(SessionId session, boolean absent, boolean called, boolean mine, boolean mineToKeep, boolean relieved, boolean takeable) {}

    /** @throws fi.kotoisa.platform.NotAllowed for somebody who may not see the date */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public StandInView of(SessionId id) {
        Session date = dates.find(id);
        LocalDateTime now = LocalDateTime.now(clock);
        UUID me = signedIn.person().value();
        Optional<StandInCall> call = calls.open(id).filter(one -> one.live(date, now));
        boolean absent = call.flatMap(StandInCall::absent).isPresent();
        boolean leads = me.equals(date.place().leader()) && date.published() && StandInCall.awaited(date, now);
        boolean relieved = !me.equals(date.place().leader()) && calls.all(id).stream().anyMatch(one -> one.missing(me));
        boolean takeable = call.isPresent() && !leads && !relieved && takes(date);
        return new StandInView(id, absent, call.isPresent(), leads && !absent, leads && absent, relieved, takeable);
    }

    /** Whether the leader of a date cannot come and nobody else leads it yet. */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public boolean absent(SessionId id) {
        return calls.open(id).filter(call -> call.absent().isPresent()).isPresent() && of(id).absent();
    }

    /** The dates that the person who asks could lead instead of somebody, by time; at most 20. */
    @Allowed(value = LEAD, trace = Trace.NONE)
    public List<TodayRow> forMe() {
        LocalDateTime now = LocalDateTime.now(clock);
        PersonId me = signedIn.person();
        List<UUID> own = signedIn.organisations(LEAD).stream().map(OrganisationId::value).toList();
        List<UUID> led = calls.looking(own, now).stream().filter(organiser -> candidates.leads(me, new OrganisationId(organiser))).toList();
        Map<SessionId, StandInCall> ahead = calls.ahead(led, now, MOST * 2).stream().collect(Collectors.toMap(StandInCall::session, Function.identity()));
        List<Session> wanted = activities.dates(ahead.keySet()).stream().filter(date -> ahead.get(date.id()).live(date, now)).toList();
        return rows.of(candidates.free(me.value(), wanted).stream().limit(MOST).toList());
    }

    private boolean takes(Session date) {
        PersonId me = signedIn.person();
        return activities.find(date.activity()).filter(group -> candidates.leads(me, group)).isPresent() && !candidates.free(me.value(), List.of(date)).isEmpty();
    }
}
