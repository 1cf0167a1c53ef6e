package fi.kotoisa.activities.web;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.DayPart;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.SpokenLanguages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the calendar can be narrowed down by, what of it is chosen, and how each choice is taken back. */
@Named
@RequestScoped
public class CalendarFilters {

    private static final List<String> QUICK = List.of("week", "care", "women", "easy", "open");
    private static final List<String> FOLDED = List.of("level", "easy", "who", "women", "care", "free", "step");

    @Inject
    Calendar calendar;

    @Inject
    CalendarAsked asked;

    @Inject
    Words words;

    @Inject
    AreaChoices named;

    private List<String> areas;
    private List<String> spoken;

    /** A filter that is switched on and off by one link. */
    public record QuickFilter(String label, String icon, String address, boolean on) {}

    /**
     * A filter that is on.
     *
     * @param address the calendar without it
     * @param would how many dates there are without it; empty where nobody asked
     */
    public record ChosenFilter(String label, String address, String would) {}

    public List<QuickFilter> getQuick() {
        Stream<String> names = QUICK.stream().filter(name -> !name.equals("week") || !asked.query().wholeWeek());
        return names.map(name -> quick(name, icon(name))).toList();
    }

    private static String icon(String name) {
        return switch (name) {
            case "care" -> "child";
            case "women" -> "women";
            case "easy" -> "level";
            case "open" -> "people";
            default -> "calendar";
        };
    }

    private QuickFilter quick(String name, String icon) {
        CalendarParameters now = asked.parameters();
        boolean on = now.has(name);
        return new QuickFilter(words.say("quick." + name), icon, asked.address(on ? now.without(name) : now.with(name, "1")), on);
    }

    /** What is chosen beside the quick filters, each with the address without it. */
    public List<ChosenFilter> getChosen() {
        return active().filter(name -> !QUICK.contains(name)).map(name -> new ChosenFilter(label(name), asked.address(asked.parameters().without(name)), "")).toList();
    }

    /** Which filters shut everything out: without each of these there would be something. */
    public List<ChosenFilter> getLoosening() {
        return active().flatMap(name -> {
            CalendarParameters without = asked.parameters().without(name);
            int count = calendar.count(asked.query(without));
            return count == 0 ? Stream.empty() : Stream.of(new ChosenFilter(label(name), asked.address(without), counted(count)));
        }).toList();
    }

    private String counted(int count) {
        return count > Calendar.PAGE ? words.say("calendar.count.many", Calendar.PAGE) : words.say("calendar.count", count);
    }

    private Stream<String> active() {
        return CalendarParameters.FILTERS.stream().filter(asked.parameters()::has);
    }

    private String label(String name) {
        String value = asked.parameters().of(name);
        return switch (name) {
            case "q" -> words.say("chosen.words", value);
            case "spoken" -> asHeading(SpokenLanguages.name(value, words.language()));
            case "day" -> asHeading(DateWords.in(words.language()).weekday(DayOfWeek.of(Integer.parseInt(value))));
            case "time" -> words.say("time." + value);
            case "level" -> asHeading(words.levelInWords(LanguageLevel.valueOf(value)));
            case "who" -> asHeading(words.audience(Audience.valueOf(value.toUpperCase(Locale.ROOT))));
            case "area" -> named.name(value);
            case "going" -> words.say("going.heading");
            case "only" -> asHeading(DateWords.in(words.language()).day(asked.query().from()));
            case "free" -> words.say("find.free");
            case "step" -> words.say("find.step");
            default -> words.say("quick." + name);
        };
    }

    private String asHeading(String text) {
        return DateWords.in(words.language()).asHeading(text);
    }

    /** Whether something among the folded filters is on, so that the fold is open. */
    public boolean isUnfolded() {
        return FOLDED.stream().anyMatch(asked.parameters()::has);
    }

    /** What the form does not ask itself but must not lose. */
    public List<String> getCarried() {
        return Stream.of("open", "week", "going", "only", "from", "view").filter(asked.parameters()::has).toList();
    }

    /** A parameter as it was understood; empty where it was not. */
    public String of(String name) {
        CalendarParameters now = asked.parameters();
        if (name.equals("who") && now.has("women")) {
            return "women";
        }
        return name.equals("level") && now.has("easy") ? "none" : now.of(name);
    }

    public List<Choice> getLanguages() {
        return spoken().stream()
                .map(tag -> new Choice(tag, SpokenLanguages.name(tag, words.language())))
                .sorted(Comparator.comparing(Choice::label, SpokenLanguages.order(words.language())))
                .toList();
    }

    public List<Choice> getWeekdays() {
        DateWords names = DateWords.in(words.language());
        return Arrays.stream(DayOfWeek.values()).map(day -> new Choice(String.valueOf(day.getValue()), names.weekday(day))).toList();
    }

    public List<Choice> getTimes() {
        return Arrays.stream(DayPart.values()).map(part -> part.name().toLowerCase(Locale.ROOT)).map(part -> new Choice(part, words.say("time." + part))).toList();
    }

    /** What somebody knows of Finnish; groups that ask for more are left out. */
    public List<Choice> getLevels() {
        return Arrays.stream(LanguageLevel.values()).filter(level -> level != LanguageLevel.UNKNOWN)
                .map(level -> new Choice(level == LanguageLevel.NONE ? "none" : level.name(), asHeading(words.levelInWords(level)))).toList();
    }

    public List<Choice> getAudiences() {
        return Arrays.stream(Audience.values()).map(audience -> new Choice(audience.name().toLowerCase(Locale.ROOT), asHeading(words.audience(audience)))).toList();
    }

    /** The parts of town as the town calls and orders them. */
    public List<Choice> getAreas() {
        return named.of(areas());
    }

    private List<String> areas() {
        if (areas == null) {
            areas = calendar.areas();
        }
        return areas;
    }

    private List<String> spoken() {
        if (spoken == null) {
            spoken = calendar.spokenLanguages();
        }
        return spoken;
    }

    /** Whether everything that is asked for could be chosen on the page: only then is it worth keeping, or strangers could fill the memory with made-up searches. */
    boolean usual() {
        CalendarParameters now = asked.parameters();
        return !now.has("q") && (!now.has("area") || areas().contains(now.of("area"))) && (!now.has("spoken") || spoken().contains(now.of("spoken")));
    }
}
