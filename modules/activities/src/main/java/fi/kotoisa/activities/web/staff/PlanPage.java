package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityRights;
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
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans a new weekly group: first what, where and when, then every date with what is in its way, then it is saved. */
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
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    @Inject
    Clock clock;

    private final Map<String, String> typed = new HashMap<>(Map.of("level", "NONE", "audience", "EVERYONE", "free", "true", "sign-up", "NONE", "every", "1", "count", "10",
            "skip-holidays", "true"));
    private String[] out = {};
    private List<PlannedDate> dates = List.of();
    private boolean answered;

    @PostConstruct
    void begin() {
        if (choices.own().isEmpty()) {
            throw new NotAllowed(ActivityRights.PLAN);
        }
        typed.put("group", ActivityId.next().toString());
        // whether the fields of a new venue are there must be known before what was typed in them is read
        typed.put("venue", asked.text("venue_input"));
        typed.put("spoken", choices.languages().nameOf(GroupForm.FINNISH));
    }

    /** Shows every date before anything is saved. */
    public String show() {
        read().ifPresent(group -> dates = planning.dates(organiser(), group));
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
        if (planning.dates(organiser(), group.get()).stream().noneMatch(this::held)) {
            dates = planning.dates(organiser(), group.get());
            errors.onPage(texts.say("staff.plan.error.none.left"));
            return "";
        }
        ActivityId id = planning.plan(organiser(), group.get(), leftOut(), publish);
        return "/activities/staff/activity?faces-redirect=true&id=" + id + "&done=" + (publish ? "published" : "draft");
    }

    /** What was typed, if nothing in it is wrong. */
    private Optional<NewGroup> read() {
        answered = true;
        FormReader reader = new FormReader(typed, errors, texts);
        LocalDate today = LocalDate.now(clock);
        Optional<PersonId> leader = choices.leader(reader.raw("leader"), organiser());
        Optional<NewGroup> group = new GroupForm(reader, place(), choices.languages(), today).read(id(), getOtherLanguages().stream().map(Language::code).toList(), leader);
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

    private Set<LocalDateTime> leftOut() {
        return Arrays.stream(out).flatMap(PlanPage::moment).collect(Collectors.toSet());
    }

    private static Stream<LocalDateTime> moment(String text) {
        try {
            return Stream.of(LocalDateTime.parse(text));
        } catch (DateTimeException bent) {
            return Stream.empty();
        }
    }

    /** Whether this date will take place when the group is saved now. */
    public boolean held(PlannedDate date) {
        return !date.holiday() && !leftOut(date);
    }

    public boolean leftOut(PlannedDate date) {
        return leftOut().contains(date.startsAt());
    }

    public long getHeldCount() {
        return dates.stream().filter(this::held).count();
    }

    public long getClashCount() {
        return dates.stream().filter(date -> held(date) && !date.clashes().isEmpty()).count();
    }

    public long getHolidayCount() {
        return dates.stream().filter(PlannedDate::holiday).count();
    }

    public long getFineCount() {
        return dates.stream().filter(date -> held(date) && date.fine()).count();
    }

    /** What is about to be saved, in one sentence. */
    public String getRule() {
        if (dates.isEmpty()) {
            return "";
        }
        PlannedDate first = dates.get(0);
        DateWords words = choices.words();
        return texts.say("staff.plan.rule", typed.get("title-fi"), getHeldCount(), words.dayShort(first.startsAt()), words.dayShort(dates.get(dates.size() - 1).startsAt()),
                words.hours(first.startsAt(), first.endsAt()), typed.get("venue"));
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

    public List<Language> getOtherLanguages() {
        return Language.ofResidents().stream().filter(language -> language != Language.FI).toList();
    }

    /** Whether the dates are shown, so that the fields step back; while a form is read, whether they were when it was sent. */
    public boolean isShown() {
        return answered ? !dates.isEmpty() : asked.text("checked").equals("1");
    }

    public List<PlannedDate> getDates() {
        return dates;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String[] getOut() {
        return out.clone();
    }

    public void setOut(String[] out) {
        this.out = out == null ? new String[0] : out.clone();
    }
}
