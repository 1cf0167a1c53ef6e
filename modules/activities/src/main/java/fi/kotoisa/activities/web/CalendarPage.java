package fi.kotoisa.activities.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.CalendarQuery;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.SpokenLanguages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The public calendar: what is on, day by day, narrowed down by what the address says. */
@Named
@RequestScoped
public class CalendarPage {

    private static final String HERE = "/activities/calendar";

    @Inject
    Calendar calendar;

    @Inject
    Asked asked;

    @Inject
    Words words;

    @Inject
    RowStates states;

    @Inject
    Clock clock;

    private CalendarParameters parameters;
    private CalendarQuery query;
    private Calendar.CalendarPage found;

    /** A day with its rows. */
    public record Day(LocalDate date, List<CalendarRow> rows) {}

    /** A filter that is switched on and off by one link. */
    public record QuickFilter(String label, String icon, String address, boolean on) {}

    @PostConstruct
    void find() {
        parameters = CalendarParameters.read(asked::value);
        query = parameters.toQuery(getToday(), words.language());
        found = calendar.page(query);
        asked.freshUntil(found.freshUntil());
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public List<Day> getDays() {
        Map<LocalDate, List<CalendarRow>> byDay = found.rows().stream().collect(groupingBy(row -> row.startsAt().toLocalDate(), LinkedHashMap::new, toList()));
        return byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    public boolean isBare() {
        return found.rows().isEmpty();
    }

    /** How many dates there are; where there are more pages, which of them these are. */
    public String getCount() {
        int before = query.page() * Calendar.PAGE;
        int here = found.rows().size();
        return before == 0 && !found.more() ? words.say("calendar.count", here) : words.say("calendar.part", before + 1, before + here);
    }

    /** Said once above the list, not in every row. */
    public boolean isAllFree() {
        return found.rows().size() > 1 && found.rows().stream().allMatch(CalendarRow::free);
    }

    public List<QuickFilter> getQuick() {
        return List.of(quick("week", "calendar"), quick("care", "child"), quick("women", "women"), quick("easy", "level"), quick("open", "people"));
    }

    private QuickFilter quick(String name, String icon) {
        boolean on = parameters.has(name);
        return new QuickFilter(words.say("quick." + name), icon, address(on ? parameters.without(name) : parameters.with(name, "1")), on);
    }

    /** What the form does not ask itself but must not lose. */
    public List<String> getCarried() {
        return Stream.of("women", "easy", "open", "week", "from").filter(parameters::has).toList();
    }

    /** A parameter as it was understood; empty where it was not. */
    public String of(String name) {
        return parameters.of(name);
    }

    public boolean isNarrow() {
        return parameters.narrow();
    }

    /** Whether the list begins on another day than today. */
    public boolean isElsewhere() {
        return !query.from().equals(getToday());
    }

    public LocalDate getFrom() {
        return query.from();
    }

    public List<Choice> getLanguages() {
        return calendar.spokenLanguages().stream()
                .map(tag -> new Choice(tag, SpokenLanguages.name(tag, words.language())))
                .sorted(Comparator.comparing(Choice::label, SpokenLanguages.order(words.language())))
                .toList();
    }

    public List<Choice> getWeekdays() {
        DateWords names = DateWords.in(words.language());
        return Arrays.stream(DayOfWeek.values()).map(day -> new Choice(String.valueOf(day.getValue()), names.weekday(day))).toList();
    }

    public List<String> getAreas() {
        return calendar.areas();
    }

    /** The address of the calendar with nothing narrowed down. */
    public String getAllAddress() {
        return "/" + words.language().code() + HERE;
    }

    /** The earlier page, or the week before the first day. */
    public String getPreviousAddress() {
        if (query.page() > 0) {
            return address(parameters.with("page", String.valueOf(query.page())));
        }
        LocalDate before = query.from().minusWeeks(1);
        return address(parameters.with("from", query.until().map(sunday -> sunday.minusDays(13)).orElse(before).toString()));
    }

    public String getPreviousWords() {
        return words.say(query.page() > 0 ? "calendar.previous" : "calendar.week.before");
    }

    /** The later page, or the week after the one that is shown; empty where nothing more is known. */
    public String getNextAddress() {
        if (found.more()) {
            return address(parameters.with("page", String.valueOf(query.page() + 2)));
        }
        return query.until().map(sunday -> address(parameters.with("from", sunday.plusDays(1).toString()))).orElse("");
    }

    public String getNextWords() {
        return words.say(found.more() ? "calendar.next" : "calendar.week.after");
    }

    /** The same search as a calendar file. */
    public String getFileAddress() {
        String search = parameters.without("from").without("week").query();
        return "/api/v1/activities/calendar.ics?lang=" + words.language().code() + (search.isEmpty() ? "" : "&" + search);
    }

    /** Venue and area in one line. */
    public String place(CalendarRow row) {
        return Stream.concat(row.venue().stream(), row.area().stream()).distinct().collect(joining(", "));
    }

    /** The language of a title where it is not that of the page. */
    public String languageOf(CalendarRow row) {
        return words.languageOf(row.titleLanguage());
    }

    public List<RowStates.RowFact> facts(CalendarRow row) {
        return states.facts(row, isAllFree());
    }

    public RowStates.RowState state(CalendarRow row) {
        return states.of(row, LocalDateTime.now(clock));
    }

    private String address(CalendarParameters search) {
        String wanted = search.query();
        return getAllAddress() + (wanted.isEmpty() ? "" : "?" + wanted);
    }
}
