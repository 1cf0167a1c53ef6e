package fi.kotoisa.activities.web;

import static java.util.stream.Collectors.joining;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.Said;
import fi.kotoisa.activities.SignUpKind;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.QrDrawing;
import fi.kotoisa.look.Site;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.OfferedLanguages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A poster of one activity to print, in the language of the page and up to two more, each with the way to the page in that language. */
@Named
@RequestScoped
public class PosterPage {

    private static final String ACTIVITY = "/activities/activity?id=";
    private static final int LANGUAGES_AT_MOST = 3;

    @Inject
    OfferedLanguages offered;

    @Inject
    ActivityDetails details;

    @Inject
    Asked asked;

    @Inject
    Words words;

    @Inject
    Site site;

    private ActivityId id;
    private final List<Part> parts = new ArrayList<>();

    /**
     * What the poster says in one language.
     *
     * @param textLanguage of the title and what is said below it, where it is another
     * @param signUp how one comes: by signing up, or just so
     */
    public record Part(Language language, String textLanguage, String title, String summary, String when, String where, List<RowStates.RowFact> facts, String signUp, String scan,
            String organiser, String address, Optional<QrDrawing> code) {}

    /** A language that can be chosen. */
    public record Offer(Language language, boolean chosen) {}

    @PostConstruct
    void draw() {
        id = asked.value("id").flatMap(PosterPage::id).orElseThrow(NotFound::new);
        Stream<Language> wished = Stream.of("also", "third").flatMap(name -> asked.value(name).flatMap(Language::of).filter(Language::forResidents).stream());
        Stream.concat(Stream.of(words.language()), wished).distinct().limit(LANGUAGES_AT_MOST).forEach(language -> parts.add(part(language)));
    }

    private static Optional<ActivityId> id(String typed) {
        try {
            return Optional.of(ActivityId.fromString(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Part part(Language language) {
        ActivityView activity = details.find(id, language).orElseThrow(NotFound::new);
        Words own = Words.in(language);
        String path = "/" + language.code() + ACTIVITY + id;
        String address = site.baseUrl() + path;
        String where = Stream.of(activity.venue(), activity.room(), activity.directions().map(Said::text), activity.mapAddress()).flatMap(Optional::stream).collect(joining(", "));
        return new Part(language, own.languageOf(activity.textLanguage()), activity.title(), activity.summary(), heading(DatesInWords.of(activity, own), language), where, facts(activity, own),
                own.say(signUp(activity)), own.say("poster.scan"), activity.organiser(), address.replaceFirst("^https?://", ""),
                site.baseUrl().isEmpty() ? Optional.empty() : Optional.of(QrDrawing.of(address)));
    }

    private static String signUp(ActivityView activity) {
        if (activity.fromFeed()) {
            return "state.elsewhere";
        }
        return activity.signUp() == SignUpKind.NONE ? "panel.none" : "state.signup";
    }

    private static List<RowStates.RowFact> facts(ActivityView activity, Words own) {
        List<RowStates.RowFact> facts = new ArrayList<>();
        facts.add(new RowStates.RowFact("people", own.audience(activity.audience())));
        if (!activity.languages().isEmpty()) {
            facts.add(new RowStates.RowFact("language", own.spoken(activity.languages())));
        }
        if (activity.level() != LanguageLevel.UNKNOWN) {
            facts.add(new RowStates.RowFact("level", own.levelInWords(activity.level())));
        }
        if (activity.carePlaces() > 0) {
            facts.add(new RowStates.RowFact("child", own.say("fact.care")));
        }
        if (activity.free()) {
            facts.add(new RowStates.RowFact("free", own.say("fact.price.free")));
        }
        activity.price().ifPresent(price -> facts.add(new RowStates.RowFact("free", price.text())));
        if (activity.stepFree()) {
            facts.add(new RowStates.RowFact("wheelchair", own.say("row.step.free")));
        }
        activity.way().ifPresent(way -> facts.add(new RowStates.RowFact("bus", way.text())));
        return facts.stream().map(fact -> new RowStates.RowFact(fact.sign(), heading(fact.words(), own.language()))).toList();
    }

    private static String heading(String text, Language language) {
        return DateWords.in(language).asHeading(text);
    }

    public List<Part> getParts() {
        return List.copyOf(parts);
    }

    public String getId() {
        return id.toString();
    }

    /** The other languages, for the second or third place on the poster. */
    public List<Offer> offers(int place) {
        return offered.ofResidents().stream().filter(language -> language != words.language())
                .map(language -> new Offer(language, parts.size() > place && parts.get(place).language() == language)).toList();
    }
}
