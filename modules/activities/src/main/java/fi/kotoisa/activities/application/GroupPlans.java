package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.ActivityRights.PLAN;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.GroupPlan.Series;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.NewGroup.Words;
import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.ActivityText;
import fi.kotoisa.activities.domain.Repeat;
import fi.kotoisa.activities.domain.Room;
import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriods;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A group as its planner described it, to be corrected, changed or planned again. */
@ApplicationScoped
@Transactional
public class GroupPlans {

    private static final int YEARS_AHEAD = 3;

    @Inject
    Activities activities;

    @Inject
    Venues venues;

    @Inject
    KnownVenues knownVenues;

    @Inject
    SchoolPeriods periods;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentLanguage current;

    @Inject
    Clock clock;

    /** @throws NotFound where there is none */
    @Allowed(value = PLAN, trace = Trace.NONE)
    public GroupPlan find(ActivityId id) {
        Activity activity = activities.find(id).filter(found -> found.status() != Activity.Status.CANCELLED).orElseThrow(NotFound::new);
        OrganisationId organiser = new OrganisationId(activity.organiser());
        signedIn.require(PLAN, organiser);
        String tag = LanguageChoice.best(activity.texts().keySet(), current.language());
        About about = new About(words(activity), activity.languages(), activity.level(), activity.audience(), activity.free());
        return new GroupPlan(id, activity.version(), organiser, activity.texts().get(tag).title(), tag, activity.status() == Activity.Status.DRAFT, about, activity.signUp(),
                activity.capacity(), activity.carePlaces(), activity.place().hostsNeeded(), activity.leader().map(PersonId::new), activity.venue().flatMap(knownVenues::find),
                Optional.ofNullable(activity.place().room()).flatMap(venues::room).map(Room::name).orElse(""), series(activity), activity.feedName());
    }

    private static Map<String, Words> words(Activity activity) {
        return activity.texts().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> words(each.getValue())));
    }

    private static Words words(ActivityText text) {
        return new Words(text.title(), text.summary(), text.bring(), text.price());
    }

    private Optional<Series> series(Activity activity) {
        List<Session> dates = activities.sessions(activity.id()).stream().filter(date -> !date.time().wholeDay()).toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Session last = dates.get(dates.size() - 1);
        Session usual = dates.stream().filter(date -> !date.edited()).reduce((one, later) -> later).orElse(last);
        Optional<Repeat> repeat = activity.rule().flatMap(Repeat::read);
        Set<DayOfWeek> weekdays = repeat.map(Repeat::weekdays).map(Set::copyOf).orElse(Set.of(usual.startsAt().getDayOfWeek()));
        LocalDate soonest = soonest(last.startsAt().toLocalDate().plusDays(1));
        Optional<SchoolPeriod> term = nextTerm(soonest, activity.organiser());
        LocalDate begin = term.map(SchoolPeriod::firstDay).orElse(soonest);
        int held = (int) dates.stream().filter(date -> date.status() == Session.Status.PLANNED).count();
        return Optional.of(new Series(repeat.map(Pattern::of), weekdays, usual.startsAt().toLocalTime(), usual.endsAt().toLocalTime(), held, last.startsAt().toLocalDate(),
                repeat.orElseGet(() -> Repeat.weekly(1, weekdays)).from(begin).findFirst().orElse(begin), term.map(SchoolPeriod::id)));
    }

    private LocalDate soonest(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.isBefore(today) ? today : day;
    }

    /** The first term that begins on this day or later. */
    private Optional<SchoolPeriod> nextTerm(LocalDate day, UUID whose) {
        return periods.within(SchoolPeriod.Kind.TERM, day, day.plusYears(YEARS_AHEAD), List.of(whose)).stream().filter(term -> !term.firstDay().isBefore(day)).findFirst();
    }
}
