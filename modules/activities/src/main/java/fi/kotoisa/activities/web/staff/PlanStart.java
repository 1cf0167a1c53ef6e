package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.application.GroupPlan;
import fi.kotoisa.activities.application.GroupPlan.About;
import fi.kotoisa.activities.application.GroupPlan.Series;
import fi.kotoisa.activities.application.GroupPlans;
import fi.kotoisa.activities.application.KnownVenues;
import fi.kotoisa.activities.application.NewGroup.Pattern;
import fi.kotoisa.activities.application.VenueView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the form of a new group before anybody types: nothing much, or the group that is planned again, with dates of the next term. */
@RequestScoped
public class PlanStart {

    // days and hours stand in figures, the same in every language
    private static final DateWords FIGURES = DateWords.in(Language.FI);

    @Inject
    GroupPlans groups;

    @Inject
    KnownVenues venues;

    @Inject
    PlanChoices choices;

    @Inject
    PageAsked asked;

    /** What was typed or filled in, by field. */
    Map<String, String> fields() {
        Map<String, String> typed = new HashMap<>(Map.of("level", "NONE", "audience", "EVERYONE", "free", "true", "sign-up", "NONE", "every", Pattern.EVERY_WEEK.name(), "ends",
                PlanTimes.BY_COUNT, "count", "10", "skip-holidays", "true", "skip-breaks", "true"));
        typed.put("group", ActivityId.next().toString());
        typed.put("spoken", choices.languages().nameOf(GroupForm.FINNISH));
        choices.own().stream().findFirst().ifPresent(own -> typed.put("city", venues.usualCity(own.id())));
        again().ifPresent(plan -> fill(typed, plan));
        // whether the fields of a new venue are there must be known before what was typed in them is read
        if (!asked.text("venue_input").isEmpty()) {
            typed.put("venue", asked.text("venue_input"));
        }
        return typed;
    }

    /** The group that is planned again. */
    Optional<GroupPlan> again() {
        return asked.text("again").isEmpty() ? Optional.empty() : Optional.of(groups.find(new ActivityId(asked.id("again"))));
    }

    /** Whether the dates were shown when the form was sent. */
    boolean checked() {
        return asked.text("checked").equals("1");
    }

    /** The rows that were shown when the form was sent. */
    SeenRows seen() {
        return new SeenRows(asked.all("seen"));
    }

    private void fill(Map<String, String> typed, GroupPlan plan) {
        about(typed, plan.about(), choices.languages());
        typed.put("organiser", plan.organiser().toString());
        typed.put("sign-up", plan.signUp().name());
        typed.put("capacity", plan.capacity() == 0 ? "" : String.valueOf(plan.capacity()));
        typed.put("care", plan.carePlaces() == 0 ? "" : String.valueOf(plan.carePlaces()));
        typed.put("hosts", plan.hostsNeeded() == 0 ? "" : String.valueOf(plan.hostsNeeded()));
        typed.put("leader", plan.leader().map(PersonId::toString).orElse(""));
        typed.put("venue", plan.venue().map(VenueView::label).orElse(""));
        typed.put("room", plan.room());
        plan.series().ifPresent(series -> fill(typed, series));
    }

    /** Fills the fields that say what a group is. */
    static void about(Map<String, String> typed, About about, SpokenLanguages languages) {
        for (Language language : Language.ofResidents()) {
            Optional.ofNullable(about.words().get(language.tag())).ifPresent(words -> {
                typed.put("title-" + language.code(), words.title());
                typed.put("summary-" + language.code(), words.summary());
                typed.put("bring-" + language.code(), words.bring());
                typed.put("price-" + language.code(), words.price());
            });
        }
        typed.put("spoken", about.languages().stream().map(languages::nameOf).sorted().collect(Collectors.joining(", ")));
        typed.put("level", about.level().name());
        typed.put("audience", about.audience().name());
        typed.put("free", String.valueOf(about.free()));
    }

    private static void fill(Map<String, String> typed, Series series) {
        typed.put("first", FIGURES.dateWithYear(series.next()));
        typed.put("from", hour(series.from()));
        typed.put("to", hour(series.to()));
        typed.put("every", series.pattern().orElse(Pattern.EVERY_WEEK).name());
        typed.put("weekdays", series.weekdays().size() > 1 ? PlanTimes.names(series.weekdays()) : "");
        typed.put("count", String.valueOf(Math.max(1, series.held())));
        series.nextTerm().ifPresent(term -> typed.put("ends", term.toString()));
    }

    private static String hour(LocalTime time) {
        return FIGURES.time(time);
    }
}
