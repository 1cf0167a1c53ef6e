package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changing one date by hand. It never follows its rule or feed again. */
@ApplicationScoped
@Transactional
public class Moving {

    /** Characters of a reason that is given to everybody who reads of a change, here and wherever else one is given. */
    public static final int LONGEST_REASON = 300;

    @Inject
    Activities activities;

    @Inject
    IntakeTimes intakeTimes;

    @Inject
    Clashes clashes;

    @Inject
    Placing placing;

    @Inject
    DateNews news;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** Who would be in the way. Stores nothing. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<ClashView> clashes(SessionId id, MovedDate moved) {
        Session session = activities.session(id).orElseThrow(NotFound::new);
        Activity activity = own(session);
        SessionPlace place = placing.seen(moved.place(), leader(moved), moved.hostsNeeded());
        SessionTime time = time(moved);
        Clashes.Neighbours neighbours = clashes.neighbours(List.of(time), place, Optional.of(activity.id().value()));
        return clashes.of(time, place, neighbours, new OrganisationId(activity.organiser()));
    }

    /**
     * Moves one date to another time or place, or gives it another leader. Its households and hosts are told of another time or place. A date that was left out is held then; if
     * nothing else about it changes, it goes on following its series.
     *
     * @throws SomeoneWasQuicker when the date is no longer the one that was seen, or was called off; nothing is stored then
     */
    @Allowed(PLAN)
    public void move(SessionId id, MovedDate moved) {
        Session session = seen(id, moved.seen());
        if (session.status() == Session.Status.CANCELLED) {
            throw new SomeoneWasQuicker(new IllegalStateException("it was called off"));
        }
        Activity activity = own(session);
        intakeTimes.hold(List.of(session));
        SessionTime was = session.time();
        SessionPlace wasAt = session.place();
        boolean skipped = session.status() == Session.Status.SKIPPED;
        SessionPlace place = placing.kept(moved.place(), leader(moved), moved.hostsNeeded());
        if (skipped) {
            session.takeIn(clock.millis());
        }
        if (!skipped || !was.equals(time(moved)) || !wasAt.equals(place) || !moved.why().isBlank()) {
            session.move(time(moved), place, moved.why().isBlank() ? null : moved.why(), clock.millis());
        }
        if (skipped) {
            intakeTimes.takeIn(activity, session);
            news.added(activity, List.of(session));
            return;
        }
        intakeTimes.follow(activity, session);
        news.led(activity, session, wasAt.leader());
        if (!was.equals(session.time()) || !wasAt.sameRoom(session.place())) {
            news.moved(activity, session, was, wasAt.leader());
        }
    }

    /**
     * Calls one date off; it stays visible as cancelled, with the reason, and its households and hosts are told. A date that nobody has seen yet is left out instead, and can come
     * back. Doing it twice changes nothing more.
     *
     * @throws SomeoneWasQuicker when the date is no longer the one that was seen
     */
    @Allowed(PLAN)
    public void cancel(SessionId id, long version, String why) {
        Session session = seen(id, version);
        if (session.status() != Session.Status.PLANNED) {
            return;
        }
        Activity activity = own(session);
        intakeTimes.hold(List.of(session));
        if (!activity.published()) {
            session.skip(why);
            intakeTimes.follow(activity, session);
            return;
        }
        session.cancel(why, clock.millis());
        intakeTimes.follow(activity, session);
        news.cancelled(activity, session);
    }

    private Session seen(SessionId id, long version) {
        Session session = activities.session(id).orElseThrow(NotFound::new);
        own(session);
        SomeoneWasQuicker.check(version, session.version());
        return session;
    }

    private Activity own(Session session) {
        Activity activity = activities.find(session.activity()).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        return activity;
    }

    private static SessionTime time(MovedDate moved) {
        return new SessionTime(moved.startsAt(), moved.endsAt(), moved.wholeDay());
    }

    private static UUID leader(MovedDate moved) {
        return moved.leader().map(PersonId::value).orElse(null);
    }
}
