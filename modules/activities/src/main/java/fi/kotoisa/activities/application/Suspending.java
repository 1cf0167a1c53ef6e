package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.DateHosts;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Calling off all coming dates of a published group at once, as when its leader falls ill for long. */
@ApplicationScoped
@Transactional
public class Suspending {

    @Inject
    Activities activities;

    @Inject
    IntakeTimes intakeTimes;

    @Inject
    DateNews news;

    @Inject
    Listeners listeners;

    @Inject
    DateHosts hosts;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /**
     * What would be called off, and how many hear of it. Nobody hears of what they do themselves.
     *
     * @param dates by time
     */
    public record Preview(List<ComingDate> dates, int households, int hosts, int leaders) {}

    /** One date that has not begun. */
    public record ComingDate(SessionId session, LocalDateTime startsAt, LocalDateTime endsAt, boolean wholeDay) {}

    /** Stores nothing. @throws NotFound where no such group is published */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public Preview preview(ActivityId id) {
        List<Session> dates = coming(own(id));
        long leaders = dates.stream().map(date -> date.place().leader()).filter(Objects::nonNull).distinct().filter(this::another).count();
        long helping = hosts.of(dates.stream().map(Session::id).toList()).values().stream().flatMap(view -> view.coming().stream()).distinct().map(PersonId::value).filter(this::another).count();
        return new Preview(dates.stream().map(date -> new ComingDate(date.id(), date.startsAt(), date.endsAt(), date.time().wholeDay())).toList(),
                listeners.of(dates, any -> true).size(), (int) helping, (int) leaders);
    }

    private boolean another(UUID person) {
        return signedIn.personIfAny().filter(new PersonId(person)::equals).isEmpty();
    }

    /**
     * Calls off every date that has not begun. They stay visible as cancelled, with the reason; sign-up closes, and each household hears of it once. Doing it twice changes nothing more.
     *
     * @throws NotFound where no such group is published
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when somebody else changed one of the dates at this moment; nothing is called off then
     */
    @Allowed(PLAN)
    public void callOff(ActivityId id, String why) {
        Activity activity = own(id);
        List<Session> dates = coming(activity);
        if (dates.isEmpty()) {
            return;
        }
        intakeTimes.hold(dates);
        dates.forEach(date -> date.cancel(why, clock.millis()));
        activities.changed(activity);
        dates.forEach(date -> intakeTimes.follow(activity, date));
        news.cancelled(activity, dates);
    }

    private List<Session> coming(Activity activity) {
        LocalDateTime now = LocalDateTime.now(clock);
        return activities.sessions(activity.id()).stream().filter(date -> date.status() == Session.Status.PLANNED && date.startsAt().isAfter(now)).toList();
    }

    private Activity own(ActivityId id) {
        Activity activity = activities.find(id).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        if (!activity.published()) {
            throw new NotFound();
        }
        return activity;
    }
}
