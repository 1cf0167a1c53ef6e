package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityRights;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.NewGroup;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.Planning;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.NotAllowed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Plans a new group, perhaps one that was there last term: first what, where and when, then every date with what is in its way, then it is saved. */
@Named("planPage")
@RequestScoped
public class PlanPage {

    @Inject
    Planning planning;

    @Inject
    KnownVenues venues;

    @Inject
    PlanChoices choices;

    @Inject
    PlanTimes times;

    @Inject
    PlanStart start;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private Map<String, String> typed = Map.of();
    private Tongues tongues;
    private String[] out = {};
    private String[] in = {};
    private List<PlannedDate> dates = List.of();
    private Optional<GroupPlan> again = Optional.empty();
    private boolean answered;
    private SeenRows seen = SeenRows.none();

    @PostConstruct
    void begin() {
        if (choices.own().isEmpty()) {
            throw new NotAllowed(ActivityRights.PLAN);
        }
        typed = start.fields();
        again = start.again();
        tongues = new Tongues(typed, choices.languages(), errors);
    }

    /** Shows every date before anything is saved. */
    public String show() {
        read().ifPresent(group -> dates = planning.dates(organiser(), group));
        if (dates.isEmpty() && !errors.any()) {
            errors.onPage(texts.say("staff.plan.error.none"));
        }
        return "";
    }

    public String saveDraft() {
        return save(false);
    }

    public String saveAndPublish() {
        return save(true);
    }

    private String save(boolean publish) {
        Optional<NewGroup> group = read();
        if (group.isEmpty()) {
            return "";
        }
        dates = planning.dates(organiser(), group.get());
        PlannedList list = getList();
        if (list.getHeldCount() == 0 || list.getHeldCount() > Planning.MOST_DATES) {
            errors.onPage(texts.say(list.getHeldCount() == 0 ? "staff.plan.error.none.left" : "staff.plan.error.many", Planning.MOST_DATES));
            return "";
        }
        if (!list.asShown(start.seen())) {
            seen = start.seen();
            errors.onPage(texts.say("staff.plan.error.changed"));
            return "";
        }
        ActivityId id = planning.plan(organiser(), group.get(), list.otherwise(), publish);
        return "/activities/staff/activity?faces-redirect=true&id=" + id + "&done=" + (publish ? "published" : "draft");
    }

    /** What was typed, if nothing in it is wrong. */
    private Optional<NewGroup> read() {
        answered = true;
        FormReader reader = new FormReader(typed, errors, texts);
        if (choices.lost(Objects.toString(typed.get("organiser"), ""))) {
            errors.at(choices.isSeveralOrganisations() ? "organiser" : "", texts.say("staff.plan.error.organiser"));
        }
        Optional<PersonId> leader = choices.leader(reader.raw("leader"), organiser());
        Optional<NewGroup> group = new GroupForm(reader, place(), new AboutForm(reader, choices.languages()), times).read(id(), leader, again.map(GroupPlan::id));
        if (leader.isEmpty() && !reader.raw("leader").isEmpty()) {
            reader.wrong("leader", "staff.plan.error.leader");
        }
        return errors.any() ? Optional.empty() : group;
    }

    private PlaceForm place() {
        return new PlaceForm(typed, venues);
    }

    private ActivityId id() {
        try {
            return ActivityId.fromString(Objects.toString(typed.get("group"), ""));
        } catch (IllegalArgumentException bent) {
            return new ActivityId(UUID.randomUUID());
        }
    }

    private OrganisationId organiser() {
        List<OrganisationId> own = choices.own().stream().map(OrganisationView::id).toList();
        return own.stream().filter(each -> each.toString().equals(typed.get("organiser"))).findFirst().orElse(own.get(0));
    }

    /** What is about to be saved, in one sentence. */
    public String getRule() {
        if (dates.isEmpty()) {
            return "";
        }
        PlannedDate first = dates.get(0);
        DateWords words = choices.words();
        return texts.say("staff.plan.rule", typed.get("title-fi"), getList().getHeldCount(), words.dayShort(first.startsAt()), words.dayShort(dates.get(dates.size() - 1).startsAt()),
                words.hours(first.startsAt(), first.endsAt()), typed.get("venue"));
    }

    /** The group that is planned again. */
    public Optional<GroupPlan> getAgain() {
        return again;
    }

    public PlannedList getList() {
        return new PlannedList(dates, out, in, seen);
    }

    /** Labels for the list that opens while a venue is typed. */
    public List<String> venues(String begun) {
        return venues.labels(begun);
    }

    public Optional<VenueView> getKnownVenue() {
        return place().known();
    }

    public boolean isNewVenue() {
        return place().fresh();
    }

    public List<String> getRooms() {
        return place().rooms();
    }

    public Tongues getTongues() {
        return tongues;
    }

    /** Whether the dates are shown, so that the fields step back; while a form is read, whether they were when it was sent. */
    public boolean isShown() {
        return answered ? !dates.isEmpty() : start.checked();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getWeekdays() {
        return Objects.toString(typed.get("weekdays"), "").split(",");
    }

    public void setWeekdays(String[] days) {
        typed.put("weekdays", days == null ? "" : String.join(",", days));
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
