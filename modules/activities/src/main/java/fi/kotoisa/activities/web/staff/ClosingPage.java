package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.Discarding;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.Moving;
import fi.kotoisa.activities.application.Suspending;
import fi.kotoisa.activities.application.Suspending.ComingDate;
import fi.kotoisa.activities.application.Suspending.Preview;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks once more before a draft is thrown away, or all coming dates of a published group are called off, and says who hears of it. */
@Named("closingPage")
@RequestScoped
public class ClosingPage {

    @Inject
    GroupPlans groups;

    @Inject
    Discarding discarding;

    @Inject
    Suspending suspending;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private GroupPlan plan;
    private Preview preview;
    private SeenRows seen = SeenRows.none();

    @PostConstruct
    void load() {
        plan = groups.find(new ActivityId(asked.id("id")));
        preview = plan.draft() ? new Preview(List.of(), 0, 0, 0) : suspending.preview(plan.id());
        typed.put("version", String.valueOf(plan.version()));
    }

    /** Throws the draft away, if it is still the one that was shown. */
    public String discard() {
        try {
            discarding.discard(plan.id(), FormReader.version(typed));
        } catch (SomeoneWasQuicker lost) {
            load();
            errors.onPage(texts.say("staff.closing.error.quicker"));
            return "";
        }
        return "/activities/staff/groups?faces-redirect=true&done=discarded";
    }

    /** Calls the dates off that were shown; where there are others now, these are shown first. */
    public String callOff() {
        String why = new FormReader(typed, errors, texts).text("why", Moving.LONGEST_REASON, "staff.date.error.why");
        SeenRows shown = new SeenRows(asked.all("seen"));
        if (errors.any()) {
            return "";
        }
        if (!shown.same(preview.dates().stream().map(this::mark).toList())) {
            return again(shown);
        }
        try {
            suspending.callOff(plan.id(), why);
        } catch (SomeoneWasQuicker lost) {
            load();
            return again(shown);
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + plan.id() + "&done=all-cancelled";
    }

    private String again(SeenRows shown) {
        seen = shown;
        errors.onPage(texts.say("staff.plan.error.changed"));
        return "";
    }

    public GroupPlan getPlan() {
        return plan;
    }

    public Preview getPreview() {
        return preview;
    }

    /** What the row says to whoever looks at it. */
    public String mark(ComingDate date) {
        return SeenRows.mark(Stream.of(date.session(), date.startsAt(), date.endsAt()));
    }

    /** Whether the row was not shown before. */
    public boolean fresh(ComingDate date) {
        return seen.fresh(mark(date));
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
