package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.Correcting;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.GroupPlans;
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

/** Puts right what a group says of itself, and for whom it is. */
@Named("groupPage")
@RequestScoped
public class GroupPage {

    @Inject
    GroupPlans groups;

    @Inject
    Correcting correcting;

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
    private Tongues tongues;
    private boolean overtaken;

    @PostConstruct
    void load() {
        plan = groups.find(new ActivityId(asked.id("id")));
        if (plan.feed().isPresent()) {
            // the next import would write its texts again
            throw new NotFound();
        }
        PlanStart.about(typed, plan.about(), choices.languages());
        tongues = new Tongues(typed, choices.languages(), errors);
        typed.put("version", String.valueOf(plan.version()));
    }

    /** Stores it, if nobody else changed the group since it was shown; otherwise says what it says now and keeps what was typed. */
    public String save() {
        About about = new AboutForm(new FormReader(typed, errors, texts), choices.languages(), plan.about().level(), plan.about().audience()).read(Tongues.all());
        if (errors.any()) {
            return "";
        }
        try {
            correcting.correct(plan.id(), FormReader.version(typed), about);
        } catch (SomeoneWasQuicker lost) {
            plan = groups.find(plan.id());
            typed.put("version", String.valueOf(plan.version()));
            overtaken = true;
            errors.onPage(texts.say("staff.group.error.quicker"));
            return "";
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + plan.id() + "&done=corrected";
    }

    public GroupPlan getPlan() {
        return plan;
    }

    /** Somebody else changed this group meanwhile. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** What the group says now, title and summary in every language. */
    public List<Map.Entry<String, String>> getNow() {
        return plan.about().words().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Map.entry(each.getKey(), (each.getValue().title() + ". " + each.getValue().summary() + " " + each.getValue().bring()).strip()))
                .toList();
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Tongues getTongues() {
        return tongues;
    }
}
