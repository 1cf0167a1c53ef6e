package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Ending;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adding dates to a group, in the rhythm of its series. No date is made twice. */
@ApplicationScoped
@Transactional
public class Prolonging {

    @Inject
    Activities activities;

    @Inject
    SeriesTail tail;

    @Inject
    Publication publication;

    @Inject
    IntakeTimes intakeTimes;

    @Inject
    DateNews news;

    @Inject
    Settling settling;

    @Inject
    SignedIn signedIn;

    /**
     * How far a series shall go on.
     *
     * @param count 1–100 more dates that are held; 0 where it ends with a day
     * @param last the last day, where it ends with one
     */
    public record Wish(int count, Optional<LocalDate> last, boolean skipHolidays, boolean skipBreaks) {

        Ending ending() {
            return last.map(Ending::on).orElseGet(() -> Ending.after(count));
        }
    }

    /** The dates that would be added, with holidays, breaks and everybody who is in the way. Stores nothing. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<PlannedDate> dates(ActivityId id, Wish wish) {
        Activity activity = own(id);
        return tail.shown(activity, tail.days(activity, wish));
    }

    /**
     * Adds them. Whoever has a place for all dates hears of it once.
     *
     * @param seen version of the group that the planner had before their eyes
     * @param otherwise starts of dates for which the planner decided against the rule
     * @throws SomeoneWasQuicker when the group is no longer the one that was seen; nothing is stored then
     */
    @Allowed(PLAN)
    public void prolong(ActivityId id, long seen, Wish wish, Set<LocalDateTime> otherwise) {
        Activity activity = own(id);
        SomeoneWasQuicker.check(seen, activity.version());
        List<RuleDay> days = tail.days(activity, wish);
        activity.repeat(tail.text(activity, wish, days));
        activities.changed(activity);
        // of two who prolong at once the second stops here, before a second date is made
        settling.now();
        List<Session> added = new ArrayList<>();
        for (RuleDay day : days) {
            Session date = new Session(SessionId.next(), id, day.time(), activity.place());
            gap(day, otherwise).map(Gap::code).ifPresent(date::skip);
            activities.add(date);
            if (date.status() == Session.Status.PLANNED) {
                publication.add(activity, date);
                added.add(date);
            }
        }
        if (!added.isEmpty()) {
            intakeTimes.follow(activity, added.get(added.size() - 1));
            news.added(activity, added);
        }
    }

    private static Optional<Gap> gap(RuleDay day, Set<LocalDateTime> otherwise) {
        if (!otherwise.contains(day.time().startsAt())) {
            return day.gap();
        }
        return day.held() ? Optional.of(Gap.LEFT_OUT) : Optional.empty();
    }

    private Activity own(ActivityId id) {
        Activity activity = activities.find(id).filter(found -> found.rule().isPresent()).orElseThrow(NotFound::new);
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        return activity;
    }
}
