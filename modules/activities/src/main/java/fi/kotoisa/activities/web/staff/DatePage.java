package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.SessionId;
import fi.kotoisa.activities.application.DateView;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.MovedDate;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.OwnActivities;
import fi.kotoisa.activities.application.PlannedDate.ClashView;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
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

/** Moves one date or calls it off. */
@Named("datePage")
@RequestScoped
public class DatePage {

    @Inject
    OwnActivities activities;

    @Inject
    Moving moving;

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

    private DateView date;
    private final Map<String, String> typed = new HashMap<>();
    private List<ClashView> clashes = List.of();
    private boolean overtaken;
    private SeenRows seen = SeenRows.none();

    @PostConstruct
    void load() {
        date = activities.date(SessionId.fromString(asked.id("session").toString()));
        typed.putAll(DateForm.of(date));
        typed.put("city", venues.usualCity(date.organiser()));
        // whether the fields of a new venue are there must be known before what was typed in them is read
        Optional.of(asked.text("venue_input")).filter(name -> !name.isEmpty()).ifPresent(name -> typed.put("venue", name));
    }

    /** Stores the move, unless somebody is in the way and that was not accepted yet. */
    public String move() {
        FormReader reader = new FormReader(typed, errors, texts);
        Optional<PersonId> leader = leader(reader);
        Optional<MovedDate> moved = new DateForm(reader, date, new PlaceForm(typed, venues)).read(FormReader.version(typed), leader);
        if (errors.any() || moved.isEmpty()) {
            return "";
        }
        clashes = moving.clashes(date.session(), moved.get());
        SeenRows shown = new SeenRows(asked.all("seen"));
        if (!clashes.isEmpty() && !(reader.ticked("anyway") && shown.hold(clashes.stream().map(this::mark).toList()))) {
            seen = shown;
            errors.at("anyway", texts.say(reader.ticked("anyway") ? "staff.date.error.clash.changed" : "staff.date.error.clash"));
            return "";
        }
        return first(() -> moving.move(date.session(), moved.get()), date.skipped() ? "held" : "moved");
    }

    public String cancel() {
        FormReader reader = new FormReader(typed, errors, texts);
        String why = reader.text("cancel-why", Moving.LONGEST_REASON, date.published() ? "staff.date.error.why" : "staff.date.skip.error");
        return errors.any() ? "" : first(() -> moving.cancel(date.session(), FormReader.version(typed), why), date.published() ? "cancelled" : "skipped");
    }

    /** Does it, if nobody else changed the date since it was shown; otherwise shows both and keeps what was typed. */
    private String first(Runnable change, String done) {
        try {
            change.run();
        } catch (SomeoneWasQuicker lost) {
            date = activities.date(date.session());
            typed.put("version", String.valueOf(date.version()));
            overtaken = true;
            errors.onPage(texts.say("staff.date.error.quicker"));
            return "";
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + date.activity() + "&done=" + done;
    }

    private Optional<PersonId> leader(FormReader reader) {
        String chosen = reader.raw("leader");
        Optional<PersonId> leader = date.leader().filter(now -> now.toString().equals(chosen)).or(() -> choices.leader(chosen, date.organiser()));
        if (leader.isEmpty() && !chosen.isEmpty()) {
            reader.wrong("leader", "staff.plan.error.leader");
        }
        return leader;
    }

    public DateView getDate() {
        return date;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<ClashView> getClashes() {
        return clashes;
    }

    /** Whether the planner was told of clashes, now or in the form that was sent. */
    public boolean isWarned() {
        return !clashes.isEmpty() || !asked.all("seen").isEmpty();
    }

    /** What a line about a clash says to whoever looks at it. */
    public String mark(ClashView clash) {
        return SeenRows.mark(SeenRows.of(clash));
    }

    /** Whether the line was not shown before. */
    public boolean fresh(ClashView clash) {
        return seen.fresh(mark(clash));
    }

    /** Somebody else changed this date meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
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
        return choices.leaders(Set.of(date.organiser()));
    }

    /** Whether it ends on another day than it begins. */
    public boolean isSeveralDays() {
        return DateForm.severalDays(date);
    }
}
