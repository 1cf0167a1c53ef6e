package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.SessionTime;
import fi.kotoisa.identity.People;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.SpokenLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What leaders and planners are told about a date: that it is another now, that its leader cannot come, who leads it instead. Who did it is not told of it. */
@ApplicationScoped
class CrewMessages {

    private static final int SHORT_TITLE = 30;

    @Inject
    MessageWords words;

    @Inject
    People people;

    @Inject
    Site site;

    @Inject
    SignedIn signedIn;

    @Inject
    Telling telling;

    /** The leader learns that the date is at another time or place. */
    void moved(Activity group, Session date, SessionTime was) {
        leader(date).ifPresent(leader -> tell(leader, "led-moved", group, date, "today", was));
    }

    /** … and so are the dates after it. */
    void seriesMoved(Activity group, Session first) {
        leader(first).ifPresent(leader -> tell(leader, "led-series-moved", group, first, "today", first.time()));
    }

    /** Each leader hears once of all dates that were called off for one reason. @param dates by time */
    void cancelled(Activity group, List<Session> dates) {
        Map<PersonId, List<Session>> led = new LinkedHashMap<>();
        dates.forEach(date -> leader(date).ifPresent(leader -> led.computeIfAbsent(leader, any -> new ArrayList<>()).add(date)));
        led.forEach((leader, theirs) -> tellOnce(leader, "led-cancelled", group, theirs));
    }

    /** The person was chosen to lead these dates of a group. @param dates by time */
    void seriesNamed(PersonId leader, Activity group, List<Session> dates) {
        tellOnce(leader, "led-series-named", group, dates);
    }

    /** The person leads these dates of a group no more. @param dates by time */
    void seriesOver(PersonId leader, Activity group, List<Session> dates) {
        tellOnce(leader, "led-series-over", group, dates);
    }

    /** The person was chosen to lead the date. */
    void named(PersonId leader, Activity group, Session date) {
        tell(leader, "led-named", group, date, "today", date.time());
    }

    /** Planners learn that the leader cannot come. @param asked whether there was anybody else who could be asked */
    void absent(Collection<PersonId> planners, PersonId who, Activity group, Session date, boolean asked) {
        planners.forEach(planner -> tell(planner, "leader-absent", group, date, "date?session=" + date.id(), date.time(), Map.of("who", name(who), "asked", asked ? "yes" : "no")));
    }

    /** The leader comes after all. */
    void back(Collection<PersonId> planners, PersonId who, Activity group, Session date) {
        planners.forEach(planner -> tell(planner, "leader-back", group, date, "date?session=" + date.id(), date.time(), name(who)));
    }

    void call(Collection<PersonId> leaders, Activity group, Session date) {
        leaders.forEach(leader -> tell(leader, "stand-in-wanted", group, date, "today", date.time()));
    }

    void found(Collection<PersonId> who, PersonId standIn, Activity group, Session date) {
        who.forEach(one -> tell(one, "stand-in-found", group, date, "today", date.time(), name(standIn)));
    }

    private static Optional<PersonId> leader(Session date) {
        return Optional.ofNullable(date.place().leader()).filter(leader -> date.published()).map(PersonId::new);
    }

    private String name(PersonId person) {
        return Optional.ofNullable(people.names(Set.of(person)).get(person)).orElse("–");
    }

    private void tellOnce(PersonId who, String key, Activity group, List<Session> dates) {
        Session first = dates.get(0);
        tell(who, key, group, first, "today", first.time(), Map.of("count", String.valueOf(dates.size()), "several", dates.size() > 1 ? "yes" : "no"));
    }

    private void tell(PersonId who, String key, Activity group, Session date, String page, SessionTime was) {
        tell(who, key, group, date, page, was, "");
    }

    private void tell(PersonId who, String key, Activity group, Session date, String page, SessionTime was, String name) {
        tell(who, key, group, date, page, was, Map.of("who", name));
    }

    private void tell(PersonId who, String key, Activity group, Session date, String page, SessionTime was, Map<String, String> more) {
        if (signedIn.personIfAny().filter(who::equals).isPresent()) {
            return;
        }
        Map<String, String> arguments = new HashMap<>();
        for (Language language : Language.ofStaff()) {
            String title = group.texts().get(LanguageChoice.best(group.texts().keySet(), language)).title();
            arguments.put("title." + language.code(), title);
            arguments.put("short." + language.code(), MessageWords.shortened(title, SHORT_TITLE));
            arguments.put("link." + language.code(), site.baseUrl() + "/" + language.code() + "/activities/staff/" + page);
            arguments.put("spoken." + language.code(), group.languages().isEmpty() ? "–" : SpokenLanguages.list(group.languages(), language));
        }
        arguments.putAll(words.time("when", "brief", Optional.of(date.time())));
        arguments.putAll(words.time("was", "wasBrief", Optional.of(was)));
        arguments.put("place", words.placeAndRoom(date));
        arguments.put("why", date.reason().orElse("–"));
        arguments.putAll(more);
        telling.urge(new Message(who.value(), "activities", key, arguments), date.startsAt().isBefore(was.startsAt()) ? date.startsAt() : was.startsAt());
    }
}
