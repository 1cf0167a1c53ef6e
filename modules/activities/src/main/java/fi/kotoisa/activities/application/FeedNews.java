package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells those who signed up for dates of a feed, or are to host them, what the feed changed. Most groups of feeds have neither, and then nothing is asked.
 *
 * <p>A whole series may change at once. Who signed up for all of it hears of the first dates only: the day before each of the others a reminder says when and where. Who signed up for several
 * single dates hears of them in one message.
 */
@ApplicationScoped
class FeedNews {

    private static final int MOST_TOLD = 3;

    @Inject
    IntakeTimes intakeTimes;

    @Inject
    DateNews news;

    @Inject
    Listeners listeners;

    @Inject
    Clock clock;

    /** A date that was changed, and what it was before. */
    record Changed(Session session, SessionTime was) {}

    /** To be called before these dates of these groups are changed: see {@link IntakeTimes#hold}. Most groups of feeds have no sign-up, and then nothing is asked. */
    void hold(Stream<Activity> groups, Stream<Session> dates) {
        Set<ActivityId> signedUpFor = groups.filter(activity -> activity.signUp() != SignUpKind.NONE).map(Activity::id).collect(Collectors.toSet());
        intakeTimes.hold(dates.filter(date -> signedUpFor.contains(date.activity())).toList());
    }

    /** A date that is new in a published group: it opens for sign-up as the others did. Nobody is told, for nobody waits for it yet. */
    void added(Activity activity, Session session) {
        if (activity.signUp() != SignUpKind.NONE && session.status() == Session.Status.PLANNED && session.endsAt().isAfter(LocalDateTime.now(clock))) {
            intakeTimes.takeIn(activity, session);
        }
    }

    /** @param dates of one activity, by time */
    void moved(Activity activity, List<Changed> dates) {
        List<Changed> heard = dates.stream().filter(date -> concerns(activity, date.session())).toList();
        heard.forEach(date -> intakeTimes.follow(activity, date.session()));
        if (activity.signUp() == SignUpKind.EACH_DATE && heard.size() > 1) {
            LocalDateTime earliest = heard.stream().flatMap(date -> Stream.of(date.was().startsAt(), date.session().startsAt())).min(LocalDateTime::compareTo).orElseThrow();
            news.seriesMoved(activity, heard.stream().map(Changed::session).toList(), earliest);
        } else {
            heard.stream().limit(MOST_TOLD).forEach(date -> news.moved(activity, date.session(), date.was()));
        }
    }

    /** One message says it for all these dates. */
    void calledOff(Activity activity, List<Session> dates) {
        List<Session> heard = dates.stream().filter(date -> concerns(activity, date)).toList();
        heard.forEach(date -> intakeTimes.follow(activity, date));
        if (!heard.isEmpty()) {
            news.cancelled(activity, heard);
        }
    }

    /** How many households hear of it when these dates of one activity are called off. */
    int listeners(Activity activity, List<Session> dates) {
        List<Session> heard = dates.stream().filter(date -> concerns(activity, date)).toList();
        return heard.isEmpty() ? 0 : listeners.of(heard, any -> true).size();
    }

    private boolean concerns(Activity activity, Session session) {
        boolean somebody = activity.signUp() != SignUpKind.NONE || session.place().hostsNeeded() > 0 || session.place().leader() != null;
        return somebody && session.published() && session.endsAt().isAfter(LocalDateTime.now(clock));
    }
}
