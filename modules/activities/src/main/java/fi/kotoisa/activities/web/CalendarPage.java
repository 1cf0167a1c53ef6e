package fi.kotoisa.activities.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.CalendarQuery;
import fi.kotoisa.look.DateWords;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The public calendar: what is on, day by day or as one week, narrowed down by what the address says. */
@Named
@RequestScoped
public class CalendarPage {

    private static final int DAYS_OF_WEEK = 7;

    @Inject
    Calendar calendar;

    @Inject
    CalendarAsked search;

    @Inject
    CalendarFilters filters;

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

    /** A day with its rows. @param all the address of all that is on that day; empty where it is shown @param covered something that goes on for several days is on */
    public record Day(LocalDate date, List<CalendarRow> rows, String all, boolean covered) {}

    @PostConstruct
    void find() {
        parameters = search.parameters();
        query = search.query();
        found = query.wholeWeek() ? calendar.week(query) : calendar.page(query);
        if (search.near() && filters.usual() && (query.page() == 0 || !found.rows().isEmpty())) {
            asked.freshUntil(found.freshUntil());
        }
    }

    public LocalDate getToday() {
        return search.today();
    }

    public List<Day> getDays() {
        return days(byDay());
    }

    /** What began before and goes on. */
    public List<CalendarRow> getGoing() {
        return query.goingOn() ? found.rows() : found.going();
    }

    /** The address of all that goes on, where not all is shown. */
    public String getAllGoing() {
        CalendarParameters day = query.wholeWeek() ? parameters.without("view").with("from", query.from().toString()) : parameters;
        return found.moreGoing() ? search.address(day.with("going", "1")) : "";
    }

    /** Seven days, those without anything too. */
    public List<Day> getWeek() {
        Map<LocalDate, List<CalendarRow>> rows = byDay();
        return IntStream.range(0, DAYS_OF_WEEK).mapToObj(query.from()::plusDays).map(day -> day(day, rows.getOrDefault(day, List.of()))).toList();
    }

    private Day day(LocalDate day, List<CalendarRow> rows) {
        String all = found.fullDays().contains(day) ? search.address(parameters.without("view").with("from", day.toString()).with("only", "1")) : "";
        return new Day(day, rows, all, Stream.concat(found.going().stream(), found.rows().stream()).anyMatch(row -> row.severalDays() && row.on(day)));
    }

    private Map<LocalDate, List<CalendarRow>> byDay() {
        Stream<CalendarRow> rows = query.goingOn() ? Stream.empty() : found.rows().stream();
        return rows.collect(groupingBy(row -> row.startsAt().toLocalDate(), LinkedHashMap::new, toList()));
    }

    private static List<Day> days(Map<LocalDate, List<CalendarRow>> byDay) {
        return byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue(), "", false)).toList();
    }

    public boolean isWeekly() {
        return query.wholeWeek();
    }

    /** The week's number and days: Week 48, 23.–29.11. */
    public String getWeekHeading() {
        DateWords names = DateWords.in(words.language());
        LocalDate sunday = query.from().plusDays(DAYS_OF_WEEK - 1L);
        return words.say("week.heading", query.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), names.dateOnly(query.from()) + " – " + names.dateOnly(sunday));
    }

    public boolean isThisWeek() {
        return !getToday().isBefore(query.from()) && getToday().isBefore(query.from().plusDays(DAYS_OF_WEEK));
    }

    /** Names the day: without one, a week of which nothing is left would give way to the next. */
    public String getThisWeekAddress() {
        return search.address(parameters.with("from", getToday().toString()));
    }

    public String getListAddress() {
        return search.address(parameters.without("view").without("from"));
    }

    public String getWeekAddress() {
        return search.address(parameters.with("view", "week"));
    }

    public boolean isBare() {
        return found.rows().isEmpty() && found.going().isEmpty();
    }

    /** How many dates there are; where there are more pages, which of them these are. */
    public String getCount() {
        int before = query.page() * Calendar.PAGE;
        int here = found.rows().size() + (found.more() ? 0 : found.going().size());
        return before == 0 && !found.more() ? words.say("calendar.count", here) : words.say("calendar.part", before + 1, before + here);
    }

    /** Said once above the list, not in every row. */
    public boolean isAllFree() {
        return found.rows().size() > 1 && Stream.concat(found.rows().stream(), found.going().stream()).allMatch(CalendarRow::free);
    }

    public boolean isNarrow() {
        return parameters.narrow();
    }

    /** Searches are for people, not for search engines. */
    public boolean isSearched() {
        return parameters.has("q");
    }

    /** Whether the list begins on another day than today. */
    public boolean isElsewhere() {
        return !query.wholeWeek() && !query.from().equals(getToday());
    }

    public LocalDate getFrom() {
        return query.from();
    }

    /** The address of the calendar with nothing narrowed down, in the view that is shown. */
    public String getAllAddress() {
        return search.home() + (query.wholeWeek() ? "?view=week" : "");
    }

    /** The address that the form is sent to. */
    public String getFormAddress() {
        return search.home();
    }

    /** The earlier page, or the week before the first day. */
    public String getPreviousAddress() {
        if (query.page() > 0) {
            return search.address(parameters.with("page", String.valueOf(query.page())));
        }
        if (isOneDay()) {
            return search.address(parameters.with("from", query.from().minusDays(1).toString()));
        }
        return search.address(parameters.with("from", query.until().map(sunday -> sunday.minusDays(13)).orElse(query.from().minusWeeks(1)).toString()));
    }

    public String getPreviousWords() {
        return words.say(query.page() > 0 ? "calendar.previous" : isOneDay() ? "calendar.day.before" : "calendar.week.before");
    }

    /** The later page, or the week after the one that is shown; empty where nothing more is known. */
    public String getNextAddress() {
        if (found.more() && !query.wholeWeek()) {
            return search.address(parameters.with("page", String.valueOf(query.page() + 2)));
        }
        return query.until().map(sunday -> search.address(parameters.with("from", sunday.plusDays(1).toString()))).orElse("");
    }

    public String getNextWords() {
        return words.say(found.more() && !query.wholeWeek() ? "calendar.next" : isOneDay() ? "calendar.day.after" : "calendar.week.after");
    }

    /** The same search as a calendar file. */
    public String getFileAddress() {
        String wanted = parameters.without("from").without("week").without("view").query();
        return "/api/v1/activities/calendar.ics?lang=" + words.language().code() + (wanted.isEmpty() ? "" : "&" + wanted);
    }

    private boolean isOneDay() {
        return parameters.has("only");
    }

    /** The first and the last day, for what goes on for several; else the words for a whole day, or nothing where the hours are said. */
    public String days(CalendarRow row) {
        if (row.severalDays()) {
            return DateWords.in(words.language()).days(row.startsAt(), row.lastDay());
        }
        return row.wholeDay() ? words.say("whole.day") : "";
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
}
