package fi.kotoisa.activities.web;

import static java.util.stream.Collectors.joining;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.NotFound;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** One activity, with everything that somebody needs to decide, and the way to sign up. */
@Named
@RequestScoped
public class ActivityPage {

    private static final String HERE = "/activities/activity?id=";

    @Inject
    ActivityDetails details;

    @Inject
    Asked asked;

    @Inject
    Words words;

    @Inject
    Panels panels;

    @Inject
    Site site;

    @Inject
    Clock clock;

    private ActivityView activity;

    @PostConstruct
    void find() {
        activity = asked.value("id").flatMap(ActivityPage::id).flatMap(id -> details.find(id, words.language())).orElseThrow(NotFound::new);
        asked.freshUntil(freshUntil());
    }

    private static Optional<ActivityId> id(String typed) {
        try {
            return Optional.of(ActivityId.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private LocalDateTime freshUntil() {
        LocalDateTime now = LocalDateTime.now(clock);
        return activity.dates().stream()
                .flatMap(date -> Stream.of(date.startsAt(), date.endsAt(), date.endsAt().plusHours(1)))
                .filter(moment -> moment.isAfter(now))
                .min(LocalDateTime::compareTo)
                .orElse(now.toLocalDate().plusDays(1).atStartOfDay());
    }

    public ActivityView getActivity() {
        return activity;
    }

    /** Language of the activity's own texts where it is not that of the page. */
    public String getTextLanguage() {
        return words.languageOf(activity.textLanguage());
    }

    public String getWhen() {
        return heading(DatesInWords.of(activity, words));
    }

    public String getSpoken() {
        return heading(words.spoken(activity.languages()));
    }

    public String getLevel() {
        return heading(words.levelInWords(activity.level()));
    }

    public String getAudience() {
        return heading(words.audience(activity.audience()));
    }

    /** With its first letter as a sentence begins. */
    private String heading(String fact) {
        return DateWords.in(words.language()).asHeading(fact);
    }

    public boolean isForWomen() {
        return activity.audience() == Audience.WOMEN;
    }

    /** Venue and room in one line. */
    public String getPlace() {
        return Stream.concat(activity.venue().stream(), activity.room().stream()).collect(joining(", "));
    }

    public String getStreetAddress() {
        return activity.mapAddress().orElse("");
    }

    /** Where one date is, if that is elsewhere. */
    public String otherPlace(ActivityDate date) {
        return Stream.concat(date.venue().stream(), date.room().stream()).collect(joining(", "));
    }

    /** The language of words that may be in another than the page. */
    public String languageOf(ActivityView.Said said) {
        return words.languageOf(said.language());
    }

    public String getCare() {
        return activity.intake().map(intake -> words.say("fact.care.left", Math.max(0, intake.careLeft()))).orElseGet(() -> words.say("fact.care.offered", activity.carePlaces()));
    }

    public Panels.Panel getPanel() {
        return panels.of(activity, LocalDateTime.now(clock));
    }

    /** What somebody can do with one date, and how it stands. */
    public Panels.DateState state(ActivityDate date) {
        return panels.of(date);
    }

    public String hours(ActivityDate date) {
        if (date.wholeDay()) {
            return words.say("whole.day");
        }
        DateWords names = DateWords.in(words.language());
        return date.endsAt().isAfter(date.startsAt()) ? names.hours(date.startsAt(), date.endsAt()) : names.time(date.startsAt());
    }

    /** The address of this page for everybody, in the language of the page. */
    public String getAddress() {
        return site.baseUrl() + "/" + words.language().code() + HERE + activity.id();
    }

    public String getFileAddress() {
        return "/api/v1/activities/" + activity.id() + "/calendar.ics?lang=" + words.language().code();
    }

    /** The same file for a calendar that asks again by itself. */
    public String getFollowAddress() {
        return site.baseUrl().isEmpty() ? getFileAddress() : site.baseUrl().replaceFirst("^https?:", "webcal:") + getFileAddress();
    }

    /** A search for the venue's address on OpenStreetMap; it tells them nothing else. */
    public String getMapAddress() {
        return activity.mapAddress().map(place -> "https://www.openstreetmap.org/search?query=" + encoded(place)).orElse("");
    }

    public String getMailAddress() {
        return "mailto:?subject=" + encoded(activity.title()) + "&body=" + encoded(getAddress());
    }

    /** The activity in the words of schema.org, safe inside a script element. */
    public String getMarkup() {
        return EventMarkup.of(activity, getAddress());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
