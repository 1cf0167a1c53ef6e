package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.application.NewGroup.Rhythm;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.domain.ActivityPlan;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Gap;
import fi.kotoisa.activities.domain.SeriesRule;
import fi.kotoisa.activities.domain.SeriesRule.RuleDay;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionPlace;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Planning a group with its dates. A planner plans for organisations where the right was given. */
@ApplicationScoped
@Transactional
public class Planning {

    /** Dates of one series that are held. */
    public static final int MOST_DATES = SeriesRule.MOST;

    @Inject
    Activities activities;

    @Inject
    Clashes clashes;

    @Inject
    FreeDays freeDays;

    @Inject
    Placing placing;

    @Inject
    Publication publication;

    @Inject
    SignedIn signedIn;

    @Inject
    Clock clock;

    /** What saving would make: every date, with holidays, breaks and everybody who is in the way. Stores nothing. */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public List<PlannedDate> dates(OrganisationId organiser, NewGroup group) {
        signedIn.require(PLAN, organiser);
        List<RuleDay> days = days(group.rhythm(), organiser);
        SessionPlace place = placing.seen(group.place(), leader(group), group.hostsNeeded());
        Clashes.Neighbours neighbours = clashes.neighbours(days.stream().map(RuleDay::time).toList(), place, Optional.of(group.id().value()));
        FreeDays.Names names = freeDays.names(group.rhythm().first(), days.isEmpty() ? group.rhythm().first() : days.get(days.size() - 1).time().startsAt().toLocalDate(), organiser);
        return days.stream()
                .map(day -> new PlannedDate(day.time().startsAt(), day.time().endsAt(), dayOff(day, names), clashes.of(day.time(), place, neighbours, organiser)))
                .toList();
    }

    private List<RuleDay> days(Rhythm rhythm, OrganisationId whose) {
        return rhythm.rule().days(freeDays.from(rhythm.first(), rhythm.skipHolidays(), rhythm.skipBreaks(), whose));
    }

    private static Optional<DayOff> dayOff(RuleDay day, FreeDays.Names names) {
        return day.gap().map(gap -> new DayOff(gap == Gap.HOLIDAY ? DayOff.Kind.HOLIDAY : DayOff.Kind.BREAK, names.of(gap, day.time().startsAt().toLocalDate())));
    }

    /**
     * Saves a group as a draft with the dates of its rhythm. Sending the same group again changes nothing.
     *
     * @param otherwise starts of dates for which the planner decided against the rule: what it holds is left out and stays as a skipped row, what it skips is held
     * @param publish whether everybody sees it at once
     */
    @Allowed(PLAN)
    public ActivityId plan(OrganisationId organiser, NewGroup group, Set<LocalDateTime> otherwise, boolean publish) {
        signedIn.require(PLAN, organiser);
        Optional<Activity> before = activities.find(group.id());
        if (before.isPresent()) {
            signedIn.require(PLAN, new OrganisationId(before.get().organiser()));
            return group.id();
        }
        SessionPlace place = placing.kept(group.place(), leader(group), group.hostsNeeded());
        Activity activity = new Activity(group.id(), organiser.value(), decided(group, place), clock.millis());
        List<RuleDay> days = days(group.rhythm(), organiser);
        activity.repeat(group.rhythm().rule().text(days.size()));
        activities.add(activity);
        days.forEach(day -> activities.add(session(group.id(), day, place, otherwise.contains(day.time().startsAt()))));
        if (publish) {
            publication.of(activity);
        }
        return group.id();
    }

    /** Shows an activity and its dates to everybody, and opens sign-up. Doing it twice changes nothing more. */
    @Allowed(PLAN)
    public void publish(ActivityId id) {
        publication.of(own(activities.find(id).filter(found -> found.status() != Activity.Status.CANCELLED).orElseThrow(NotFound::new)));
    }

    private static Session session(ActivityId id, RuleDay day, SessionPlace place, boolean otherwise) {
        Session session = new Session(SessionId.next(), id, day.time(), place);
        if (otherwise && day.held()) {
            session.skip(Gap.LEFT_OUT.code());
        } else if (!otherwise) {
            day.gap().map(Gap::code).ifPresent(session::skip);
        }
        return session;
    }

    private ActivityPlan decided(NewGroup group, SessionPlace place) {
        return new ActivityPlan(texts(group), group.languages(), group.level(), group.audience(), group.free(), group.signUp(), group.capacity(), group.carePlaces(),
                group.hostsNeeded(), place.leader(), place.venue(), place.room(), null);
    }

    /** What was typed, with the longer texts of the group that this one continues. */
    private Map<String, ActivityText> texts(NewGroup group) {
        Map<String, ActivityText> before = group.again().flatMap(activities::find).map(this::own).map(Activity::texts).orElse(Map.of());
        Map<String, ActivityText> texts = new HashMap<>(group.texts());
        before.forEach((language, text) -> {
            if (Language.ofResidents().stream().map(Language::tag).noneMatch(language::equals)) {
                texts.put(language, text);
            }
        });
        texts.replaceAll((language, text) -> before.containsKey(language) ? text.describedAs(before.get(language).description()) : text);
        return texts;
    }

    private Activity own(Activity activity) {
        signedIn.require(PLAN, new OrganisationId(activity.organiser()));
        return activity;
    }

    private static UUID leader(NewGroup group) {
        return group.leader().map(PersonId::value).orElse(null);
    }
}
