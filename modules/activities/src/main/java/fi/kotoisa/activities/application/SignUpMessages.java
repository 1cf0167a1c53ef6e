package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Activities;
import fi.kotoisa.activities.domain.Activity;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Session;
import fi.kotoisa.activities.domain.Venue;
import fi.kotoisa.activities.domain.Venues;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a household is told about its sign-up, by the way it chose.
 *
 * <p>Which language that is shows only when the message is sent. So title, time and link go along in every language: {@code title.fi}, {@code title.ar}.
 */
@ApplicationScoped
class SignUpMessages {

    /** What a text message has room for. */
    private static final int SHORT_TITLE = 30;

    @Inject
    Activities activities;

    @Inject
    Venues venues;

    @Inject
    Enrolments enrolments;

    @Inject
    SignUpKeys keys;

    @Inject
    Outbox outbox;

    @Inject
    Site site;

    @Inject
    Clock clock;

    void confirm(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, enrolment.placed() ? "signup-placed" : "signup-waiting");
    }

    void remind(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-reminder");
    }

    void movedUp(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-moved-up");
    }

    void cancelled(Enrolment enrolment, Intake intake) {
        send(enrolment, intake, "signup-cancelled");
    }

    private void send(Enrolment enrolment, Intake intake, String key) {
        activities.find(intake.activity()).ifPresent(activity -> outbox.send(new Message(enrolment.contact(), "activities", key, arguments(enrolment, intake, activity))));
    }

    private Map<String, String> arguments(Enrolment enrolment, Intake intake, Activity activity) {
        Map<String, String> arguments = new HashMap<>();
        Optional<Session> date = date(intake);
        String link = keys.linkOf(enrolment);
        for (Language language : Language.ofResidents()) {
            String title = activity.texts().get(LanguageChoice.best(activity.texts().keySet(), language)).title();
            arguments.put("title." + language.code(), title);
            arguments.put("short." + language.code(), shortened(title));
            arguments.put("when." + language.code(), date.map(one -> when(one, DateWords.in(language))).orElse(""));
            arguments.put("brief." + language.code(), date.map(one -> brief(one, DateWords.in(language))).orElse(""));
            arguments.put("link." + language.code(), site.baseUrl() + "/" + language.code() + "/activities/my-signup?key=" + link);
        }
        arguments.put("place", date.flatMap(one -> Optional.ofNullable(one.place().venue())).or(activity::venue).flatMap(venues::find).map(Venue::name).orElse("–"));
        arguments.put("code", keys.codeOf(enrolment));
        arguments.put("queue", String.valueOf(enrolment.waits() ? enrolments.before(intake.id(), enrolment.turn()) + 1 : 0));
        return arguments;
    }

    /** The date that is signed up for; of a whole activity the next one. */
    private Optional<Session> date(Intake intake) {
        return intake.session().isPresent() ? intake.session().flatMap(activities::session) : activities.next(intake.activity(), LocalDateTime.now(clock));
    }

    private static String when(Session date, DateWords words) {
        if (date.time().wholeDay()) {
            return words.day(date.startsAt());
        }
        return date.endsAt().isAfter(date.startsAt()) ? words.span(date.startsAt(), date.endsAt()) : words.dayAndTime(date.startsAt());
    }

    private static String brief(Session date, DateWords words) {
        return words.dayShort(date.startsAt()) + (date.time().wholeDay() ? "" : " " + words.time(date.startsAt()));
    }

    /** Cut between two words where it is too long; without an ellipsis, which the alphabet of text messages does not have. */
    static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= SHORT_TITLE) {
            return title;
        }
        String start = title.substring(0, title.offsetByCodePoints(0, SHORT_TITLE + 1));
        int gap = start.lastIndexOf(' ');
        return gap > SHORT_TITLE / 2 ? start.substring(0, gap) : title.substring(0, title.offsetByCodePoints(0, SHORT_TITLE));
    }
}
