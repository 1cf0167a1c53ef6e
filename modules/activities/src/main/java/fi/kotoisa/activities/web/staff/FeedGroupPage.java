package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.Completing;
import fi.kotoisa.activities.application.Completing.Standing;
import fi.kotoisa.activities.application.Completing.Wish;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.identity.PersonId;
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
import java.util.stream.Stream;

/** Says of a group that a feed brought what the feed does not: for whom it is, who leads it, how one signs up. */
@Named("feedGroupPage")
@RequestScoped
public class FeedGroupPage {

    @Inject
    GroupPlans groups;

    @Inject
    Completing completing;

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

    @PostConstruct
    void load() {
        plan = groups.find(new ActivityId(asked.id("id")));
        if (plan.feed().isEmpty()) {
            throw new NotFound();
        }
        PlanStart.about(typed, plan.about(), choices.languages());
        typed.putAll(SeriesForm.of(plan));
    }

    /** Stores it, if nobody else changed the group since it was shown; what was typed stays. */
    public String save() {
        Optional<Wish> wish = read();
        if (wish.isEmpty()) {
            return "";
        }
        try {
            completing.complete(plan.id(), wish.get());
        } catch (SomeoneWasQuicker lost) {
            plan = groups.find(plan.id());
            typed.put("version", String.valueOf(plan.version()));
            errors.onPage(texts.say("staff.group.error.quicker"));
            return "";
        }
        return "/activities/staff/activity?faces-redirect=true&id=" + plan.id() + "&done=completed";
    }

    private Optional<Wish> read() {
        FormReader reader = new FormReader(typed, errors, texts);
        Set<String> spoken = new AboutForm(reader, choices.languages()).spoken(reader.raw("spoken").isEmpty() && plan.about().languages().isEmpty());
        SignUpKind signUp = isSignUpFixed() ? plan.signUp() : reader.choice("sign-up", SignUpKind.class, plan.signUp());
        int capacity = signUp == SignUpKind.NONE ? 0 : reader.number("capacity", 1, GroupForm.MOST_PLACES);
        int care = reader.number("care", 0, GroupForm.MOST_CARE, 0);
        Optional<PersonId> leader = SeriesForm.leader(reader, plan, choices);
        int hosts = reader.number("hosts", 0, GroupForm.MOST_HOSTS, 0);
        Standing now = completing.standing(plan.id());
        SeriesForm.enough(reader, capacity, care, now.taken(), now.careTaken());
        if (signUp == SignUpKind.WHOLE && !isSignUpFixed() && now.begun()) {
            reader.wrong("sign-up", "staff.feed-group.error.begun");
        }
        return errors.any() ? Optional.empty() : Optional.of(new Wish(reader.version(), spoken, reader.choice("level", LanguageLevel.class, plan.about().level()),
                reader.choice("audience", Audience.class, plan.about().audience()), reader.ticked("free"), signUp, capacity, care, leader, hosts));
    }

    public GroupPlan getPlan() {
        return plan;
    }

    /** What the feed calls the group, by language. */
    public List<Map.Entry<String, String>> getTitles() {
        return plan.about().words().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(each -> Map.entry(each.getKey(), each.getValue().title())).toList();
    }

    /** How one signs up can be chosen until the first list is open. */
    public boolean isSignUpFixed() {
        return !plan.draft() && plan.signUp() != SignUpKind.NONE;
    }

    /** The levels, with "not known" for as long as nobody said. */
    public List<Choice> getLevels() {
        Stream<Choice> unknown = plan.about().level() == LanguageLevel.UNKNOWN ? Stream.of(new Choice(LanguageLevel.UNKNOWN.name(), texts.say("staff.feed-group.level.unknown"))) : Stream.empty();
        return Stream.concat(unknown, choices.getLevels().stream()).toList();
    }

    public List<Choice> getLeaders() {
        return choices.leaders(Set.of(plan.organiser()));
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
