package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.Planning;
import fi.kotoisa.activities.application.Prolonging;
import fi.kotoisa.activities.application.Prolonging.Wish;
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

/** Adds dates to a group, in the rhythm of its series: first every date is shown, then they are saved. */
@Named("prolongPage")
@RequestScoped
public class ProlongPage {

    @Inject
    GroupPlans groups;

    @Inject
    Prolonging prolonging;

    @Inject
    PlanTimes times;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>(Map.of("count", "10", "skip-holidays", "true", "skip-breaks", "true"));
    private GroupPlan plan;
    private String[] out = {};
    private String[] in = {};
    private List<PlannedDate> dates = List.of();
    private boolean answered;
    private SeenRows seen = SeenRows.none();

    @PostConstruct
    void load() {
        plan = groups.find(new ActivityId(asked.id("id")));
        if (plan.series().flatMap(GroupPlan.Series::pattern).isEmpty()) {
            throw new NotFound();
        }
        typed.put("version", String.valueOf(plan.version()));
        typed.put("ends", times.endingAfter(plan.series().orElseThrow().last()));
    }

    /** Shows the new dates before anything is saved. */
    public String show() {
        read().ifPresent(wish -> dates = prolonging.dates(plan.id(), wish));
        if (dates.isEmpty() && !errors.any()) {
            errors.onPage(texts.say("staff.prolong.error.none"));
        }
        return "";
    }

    public String save() {
        Optional<Wish> wish = read();
        if (wish.isEmpty()) {
            return "";
        }
        dates = prolonging.dates(plan.id(), wish.get());
        PlannedList list = getList();
        if (list.getHeldCount() == 0 || list.getHeldCount() > Planning.MOST_DATES) {
            errors.onPage(texts.say(list.getHeldCount() == 0 ? "staff.plan.error.none.left" : "staff.plan.error.many", Planning.MOST_DATES));
            return "";
        }
        SeenRows shown = new SeenRows(asked.all("seen"));
        if (!list.asShown(shown)) {
            return again(shown, "staff.plan.error.changed");
        }
        try {
            prolonging.prolong(plan.id(), FormReader.version(typed), wish.get(), list.otherwise());
        } catch (SomeoneWasQuicker lost) {
            plan = groups.find(plan.id());
            typed.put("version", String.valueOf(plan.version()));
            dates = prolonging.dates(plan.id(), wish.get());
            return again(shown, "staff.prolong.error.quicker");
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + plan.id() + "&done=prolonged";
    }

    /** Shows the dates once more, and says which were not shown before. */
    private String again(SeenRows shown, String why) {
        seen = shown;
        errors.onPage(texts.say(why));
        return "";
    }

    private Optional<Wish> read() {
        answered = true;
        Optional<Wish> wish = times.more(new FormReader(typed, errors, texts), plan.series().orElseThrow().last());
        return errors.any() ? Optional.empty() : wish;
    }

    public GroupPlan getPlan() {
        return plan;
    }

    public PlannedList getList() {
        return new PlannedList(dates, out, in, seen);
    }

    /** Whether the dates are shown; while a form is read, whether they were when it was sent. */
    public boolean isShown() {
        return answered ? !dates.isEmpty() : asked.text("checked").equals("1");
    }

    public Map<String, String> getTyped() {
        return typed;
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
