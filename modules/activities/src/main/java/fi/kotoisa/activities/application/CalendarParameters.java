package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.DayPart;
import fi.kotoisa.activities.LanguageLevel;
import fi.kotoisa.activities.application.CalendarQuery.Wish;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.SearchWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A search of the calendar as it stands in an address: {@code q=kahvila&spoken=ar&day=3&time=evening&area=Keskusta&level=A2&who=families&care=1&women=1&easy=1&open=1&free=1&
 * step=1&week=1&from=2026-11-24&page=2}, or with {@code view=week} the seven days of one week, with {@code only=1} the one day {@code from}, with {@code going=1} what goes on for
 * several days.
 *
 * <p>What cannot be read is left out and never an error: an old link or a hand-made one still shows a calendar. Two ways of saying one thing become one, so that pages are
 * kept once: {@code who=women} is {@code women=1}, {@code level=none} is {@code easy=1}.
 */
public final class CalendarParameters {

    /** Everything that an address of the calendar may say; pages count from 1. */
    public static final List<String> NAMES = List.of("q", "spoken", "day", "time", "area", "level", "who", "care", "women", "easy", "open", "free", "step", "view", "week", "going", "only",
            "from", "page");

    /** Those of them that narrow the calendar down, in the order in which a page names them. */
    public static final List<String> FILTERS = List.of("q", "spoken", "day", "time", "area", "level", "easy", "who", "women", "care", "open", "free", "step", "week", "going", "only");

    private static final Map<String, Wish> WISHES = Map.of("care", Wish.CHILD_CARE, "women", Wish.WOMEN_ONLY, "easy", Wish.NO_FINNISH, "open", Wish.NO_SIGN_UP, "free", Wish.FREE,
            "step", Wish.STEP_FREE);
    private static final Pattern LEVEL = Pattern.compile("none|A1|A2|B1|B2|C1");
    private static final Pattern WHO = Pattern.compile("everyone|women|families|young|seniors");
    private static final Pattern TIME = Pattern.compile("morning|afternoon|evening");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9-]{2,20}");
    private static final Pattern DAY = Pattern.compile("[1-7]");
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,2}");
    private static final int LONGEST = 100;

    private final Map<String, String> values;

    private CalendarParameters(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @param asked the value of a parameter, if the address has it */
    public static CalendarParameters read(Function<String, Optional<String>> asked) {
        Map<String, String> good = new TreeMap<>();
        NAMES.forEach(name -> asked.apply(name).map(String::strip).filter(value -> readable(name, value)).ifPresent(value -> good.put(name, value)));
        return new CalendarParameters(good).once();
    }

    private CalendarParameters once() {
        Map<String, String> next = new TreeMap<>(values);
        settle(next, "who", "women", "women");
        settle(next, "level", "none", "easy");
        if (next.containsKey("view")) {
            List.of("week", "page", "going", "only").forEach(next::remove);
        }
        if (!next.containsKey("from")) {
            next.remove("only");
        }
        next.remove("page", "1");
        return new CalendarParameters(next);
    }

    /** One of a choice has a name of its own, which goes before the choice. */
    private static void settle(Map<String, String> said, String choice, String one, String name) {
        if (said.remove(choice, one)) {
            said.put(name, "1");
        } else if (said.containsKey(name)) {
            said.remove(choice);
        }
    }

    private static boolean readable(String name, String value) {
        return switch (name) {
            case "spoken" -> TAG.matcher(value).matches();
            case "day" -> DAY.matcher(value).matches();
            case "q" -> value.length() <= LONGEST && !SearchWords.asked(value).isEmpty();
            case "time" -> TIME.matcher(value).matches();
            case "level" -> LEVEL.matcher(value).matches();
            case "who" -> WHO.matcher(value).matches();
            case "view" -> value.equals("week");
            case "area" -> !value.isEmpty() && value.length() <= LONGEST;
            case "from" -> day(value).isPresent();
            case "page" -> PAGE.matcher(value).matches();
            default -> value.equals("1");
        };
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The value as it was understood; empty where it was not. */
    public String of(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether anything narrows the calendar down. */
    public boolean narrow() {
        return values.keySet().stream().anyMatch(FILTERS::contains);
    }

    /** The same search with one thing more, or other; the first page of it. */
    public CalendarParameters with(String name, String value) {
        Map<String, String> next = new TreeMap<>(values);
        next.remove("page");
        next.put(name, value);
        return new CalendarParameters(next).once();
    }

    /** The same search without this; the first page of it. */
    public CalendarParameters without(String name) {
        Map<String, String> next = new TreeMap<>(values);
        next.remove("page");
        next.remove(name);
        return new CalendarParameters(next).once();
    }

    /** As an address says it, by name; empty when it says nothing. */
    public String query() {
        return new TreeMap<>(values).entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What is looked for, seen from this day. */
    public CalendarQuery toQuery(LocalDate today, Language language) {
        boolean wholeWeek = has("view");
        LocalDate day = day(of("from")).orElse(today);
        LocalDate from = wholeWeek ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : day;
        Optional<LocalDate> sunday = has("week") || wholeWeek ? Optional.of(from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))) : Optional.empty();
        Optional<LocalDate> until = has("only") ? Optional.of(from) : sunday;
        EnumSet<Wish> wishes = EnumSet.noneOf(Wish.class);
        WISHES.forEach((name, wish) -> {
            if (has(name)) {
                wishes.add(wish);
            }
        });
        int page = has("page") ? Integer.parseInt(of("page")) - 1 : 0;
        return new CalendarQuery(from, until, has("from") || wholeWeek, given("spoken"), given("day").map(Integer::parseInt).map(DayOfWeek::of), given("area"), wishes, page, language,
                more());
    }

    private CalendarQuery.More more() {
        return new CalendarQuery.More(of("q"), given("time").map(CalendarParameters::large).map(DayPart::valueOf), given("level").map(LanguageLevel::valueOf),
                given("who").map(CalendarParameters::large).map(Audience::valueOf), has("view"), has("going"));
    }

    private static String large(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
