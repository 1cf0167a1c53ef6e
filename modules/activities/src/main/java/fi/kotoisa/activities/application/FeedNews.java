package fi.kotoisa.activities.application;

import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells those who signed up for dates of a feed, or are to host them, what the feed changed. Most groups of feeds have neither, and then nothing is asked.
 *
 * <p>A whole series may change at once. Who signed up for all of it hears of the first dates only: the day before each of the others a reminder says when and where.
 */
@ApplicationScoped
class FeedNews {

    private static final int MOST_TOLD = 3;

    @Inject
    IntakeTimes intakeTimes;

    @Inject
    DateNews news;

    @Inject
    Settling settling;

    @Inject
    Clock clock;

    /** A date that was changed, and what it was before. */
    record Changed(Session session, SessionTime was) {}

    /** A date that is new in a published group: it opens for sign-up as the others did. Nobody is told, for nobody waits for it yet. */
    void added(Activity activity, Session session) {
        if (activity.signUp() != SignUpKind.NONE && session.status() == Session.Status.PLANNED && session.endsAt().isAfter(LocalDateTime.now(clock))) {
            intakeTimes.takeIn(activity, session);
        }
    }

    /** @param dates of one activity, by time */
    void moved(Activity activity, List<Changed> dates) {
        List<Changed> heard = dates.stream().filter(date -> concerns(activity, date.session())).toList();
        for (int i = 0; i < heard.size(); i++) {
            Changed date = heard.get(i);
            intakeTimes.follow(activity, date.session());
            if (i < MOST_TOLD || activity.signUp() == SignUpKind.EACH_DATE) {
                news.moved(activity, date.session(), date.was());
            }
        }
    }

    /** Of a group that households signed up for as a whole one message says it for all these dates. */
    void calledOff(Activity activity, List<Session> dates) {
        List<Session> heard = dates.stream().filter(date -> concerns(activity, date)).toList();
        heard.forEach(date -> intakeTimes.follow(activity, date));
        IntStream.range(0, heard.size()).forEach(i -> {
            if (i == 0 || activity.signUp() == SignUpKind.EACH_DATE) {
                news.cancelled(activity, heard.get(i));
            } else {
                settling.cancelled(heard.get(i));
            }
        });
    }

    /** How many households hear of it when these dates of one activity are called off. */
    int listeners(Activity activity, List<Session> dates) {
        List<Session> asked = activity.signUp() == SignUpKind.EACH_DATE ? dates : dates.subList(0, Math.min(1, dates.size()));
        return asked.stream().filter(date -> concerns(activity, date)).mapToInt(date -> news.listeners(date, date.startsAt()).size()).sum();
    }

    private boolean concerns(Activity activity, Session session) {
        boolean somebody = activity.signUp() != SignUpKind.NONE || session.place().hostsNeeded() > 0;
        return somebody && session.published() && session.endsAt().isAfter(LocalDateTime.now(clock));
    }
}
