package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.ChangingSeries;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.PlannedDate.DayOff;
import fi.kotoisa.activities.application.SeriesChange;
import fi.kotoisa.activities.application.SeriesChange.ChangedDate;
import fi.kotoisa.activities.application.SeriesChange.Preview;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Changes all coming dates of a group that nobody changed by hand: first every date is shown, what changes and what stays, then it is saved. */
@Named("seriesPage")
@RequestScoped
public class SeriesPage {

    @Inject
    GroupPlans groups;

    @Inject
    ChangingSeries changing;

    @Inject
    KnownVenues venues;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private GroupPlan plan;
    private Optional<Preview> preview = Optional.empty();
    private String[] out = {};
    private String[] in = {};
    private boolean answered;
    private boolean overtaken;
    private SeenRows seen = SeenRows.none();

    @PostConstruct
    void load() {
        plan = groups.find(new ActivityId(asked.id("id")));
        if (plan.feed().isPresent() || plan.series().isEmpty()) {
            throw new NotFound();
        }
        typed.putAll(SeriesForm.of(plan));
        typed.put("city", venues.usualCity(plan.organiser()));
        // whether the fields of a new venue are there must be known before what was typed in them is read
        Optional.of(asked.text("venue_input")).filter(name -> !name.isEmpty()).ifPresent(name -> typed.put("venue", name));
    }

    /** Shows what would change before anything is saved. */
    public String show() {
        read().ifPresent(change -> preview = Optional.of(changing.preview(plan.id(), change)));
        return "";
    }

    public String save() {
        Optional<SeriesChange> change = read();
        if (change.isEmpty()) {
            return "";
        }
        preview = Optional.of(changing.preview(plan.id(), change.get()));
        SeenRows shown = new SeenRows(asked.all("seen"));
        if (!shown.same(getPreview().dates().stream().map(this::mark).toList())) {
            return again(shown, "staff.plan.error.changed");
        }
        if (isReasonNeeded() && change.get().days().why().isEmpty()) {
            errors.at("out-why", texts.say("staff.date.error.why"));
            return "";
        }
        try {
            changing.change(plan.id(), change.get().deciding(getList().otherwise().stream().map(LocalDateTime::toLocalDate).collect(Collectors.toSet())));
        } catch (SomeoneWasQuicker lost) {
            plan = groups.find(plan.id());
            typed.put("version", String.valueOf(plan.version()));
            overtaken = true;
            preview = Optional.of(changing.preview(plan.id(), change.get()));
            return again(shown, "staff.group.error.quicker");
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + plan.id() + "&done=changed";
    }

    /** Shows the dates once more, and says which were not shown before. */
    private String again(SeenRows shown, String why) {
        seen = shown;
        errors.onPage(texts.say(why));
        return "";
    }

    private Optional<SeriesChange> read() {
        answered = true;
        FormReader reader = new FormReader(typed, errors, texts);
        Optional<SeriesChange> change = new SeriesForm(reader, plan, new PlaceForm(typed, venues), choices).read();
        if (errors.any() || change.isEmpty()) {
            return Optional.empty();
        }
        Preview would = changing.preview(plan.id(), change.get());
        SeriesForm.enough(reader, change.get().capacity(), change.get().carePlaces(), would.taken(), would.careTaken());
        return errors.any() ? Optional.empty() : change;
    }

    public GroupPlan getPlan() {
        return plan;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** What saving would do; empty before it was asked for. */
    public Preview getPreview() {
        return preview.orElse(null);
    }

    /** Whether the dates are shown; while a form is read, whether they were when it was sent. */
    public boolean isShown() {
        return answered ? preview.isPresent() : asked.text("checked").equals("1");
    }

    /** The dates that go to another day, with what the planner decided of them. */
    public PlannedList getList() {
        List<PlannedDate> shifted = preview.stream().flatMap(all -> all.dates().stream()).filter(ChangedDate::shifted).map(SeriesPage::planned).toList();
        return new PlannedList(shifted, out, in, seen);
    }

    private static PlannedDate planned(ChangedDate date) {
        return new PlannedDate(date.startsAt(), date.endsAt(), date.off(), date.clashes());
    }

    /** Whether it is held once this is saved. */
    public boolean held(ChangedDate date) {
        return !date.shifted() || getList().held(planned(date));
    }

    public boolean leftOut(ChangedDate date) {
        return getList().leftOut(planned(date));
    }

    public boolean heldAnyway(ChangedDate date) {
        return getList().heldAnyway(planned(date));
    }

    /** Whether a reason is needed: a date that people see is called off, and not for a holiday or a break. */
    public boolean isReasonNeeded() {
        return !plan.draft() && preview.stream().flatMap(all -> all.dates().stream()).anyMatch(date -> !held(date) && date.off().filter(off -> !off.name().isEmpty()).isEmpty());
    }

    /** Whether dates go to other days. */
    public boolean isShifted() {
        return preview.stream().flatMap(all -> all.dates().stream()).anyMatch(ChangedDate::shifted);
    }

    /** The weekdays of the series, each with a choice of its new one. */
    public List<Choice> getWeekdays() {
        return plan.series().stream().flatMap(series -> series.weekdays().stream()).sorted().map(day -> new Choice(day.name(), texts.say("staff.series.weekday", choices.words().weekday(day)))).toList();
    }

    /** What the row says to whoever looks at it. */
    public String mark(ChangedDate date) {
        Stream<?> clashes = held(date) || date.off().isEmpty() ? date.clashes().stream().flatMap(SeenRows::of) : Stream.empty();
        return SeenRows.mark(Stream.concat(Stream.of(date.startsAt(), date.endsAt(), date.wasAt(), date.wasUntil(), date.byHand(), date.changed(), date.off().map(DayOff::kind).map(Enum::name).orElse("")), clashes));
    }

    /** Whether the row says something that was not shown before. */
    public boolean fresh(ChangedDate date) {
        return seen.fresh(mark(date));
    }

    public long getChangedCount() {
        return preview.map(all -> all.dates().stream().filter(ChangedDate::changed).count()).orElse(0L);
    }

    public long getKeptCount() {
        return preview.map(all -> all.dates().stream().filter(ChangedDate::byHand).count()).orElse(0L);
    }

    /** Somebody else changed this group meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    public boolean isSignedUp() {
        return plan.draft() || plan.signUp() != SignUpKind.NONE;
    }

    public List<String> venues(String begun) {
        return venues.labels(begun);
    }

    public Optional<VenueView> getKnownVenue() {
        return new PlaceForm(typed, venues).known();
    }

    public boolean isNewVenue() {
        return new PlaceForm(typed, venues).fresh();
    }

    public List<String> getRooms() {
        return new PlaceForm(typed, venues).rooms();
    }

    public List<Choice> getLeaders() {
        return choices.leaders(Set.of(plan.organiser()));
    }

    public String[] getOut() {
        return out.clone();
    }

    public void setOut(String[] starts) {
        out = starts == null ? new String[0] : starts.clone();
    }

    public String[] getIn() {
        return in.clone();
    }

    public void setIn(String[] starts) {
        in = starts == null ? new String[0] : starts.clone();
    }
}
