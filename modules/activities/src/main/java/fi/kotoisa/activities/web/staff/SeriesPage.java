package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.ChangingSeries;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.SeriesChange;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private boolean answered;
    private boolean overtaken;

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
        try {
            changing.change(plan.id(), change.get());
        } catch (SomeoneWasQuicker lost) {
            plan = groups.find(plan.id());
            typed.put("version", String.valueOf(plan.version()));
            overtaken = true;
            errors.onPage(texts.say("staff.group.error.quicker"));
            return "";
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + plan.id() + "&done=changed";
    }

    private Optional<SeriesChange> read() {
        answered = true;
        FormReader reader = new FormReader(typed, errors, texts);
        Optional<SeriesChange> change = new SeriesForm(reader, plan, new PlaceForm(typed, venues), choices).read();
        if (errors.any() || change.isEmpty()) {
            return Optional.empty();
        }
        Preview would = changing.preview(plan.id(), change.get());
        SeriesForm.enough(reader, change.get(), would);
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

    public long getChangedCount() {
        return preview.map(all -> all.dates().stream().filter(SeriesChange.ChangedDate::changed).count()).orElse(0L);
    }

    public long getKeptCount() {
        return preview.map(all -> all.dates().stream().filter(SeriesChange.ChangedDate::byHand).count()).orElse(0L);
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
}
