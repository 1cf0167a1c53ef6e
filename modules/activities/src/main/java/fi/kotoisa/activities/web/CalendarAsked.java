package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.activities.application.CalendarParameters;
import fi.kotoisa.activities.application.CalendarQuery;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The search of the calendar that this page's address says, and the addresses of other searches. */
@RequestScoped
public class CalendarAsked {

    private static final int KEPT_DAYS = 200;

    private static final String HERE = "/activities/calendar";

    @Inject
    Asked asked;

    @Inject
    Calendar calendar;

    @Inject
    Words words;

    @Inject
    Clock clock;

    private CalendarParameters parameters;
    private CalendarQuery query;

    @PostConstruct
    void read() {
        parameters = CalendarParameters.read(asked::value);
        query = query(parameters);
    }

    CalendarParameters parameters() {
        return parameters;
    }

    CalendarQuery query() {
        return query;
    }

    CalendarQuery query(CalendarParameters other) {
        CalendarQuery said = other.toQuery(today(), words.language());
        return said.wholeWeek() && !other.has("from") ? calendar.weekToOpen(said) : said;
    }

    /** Whether it is about these months: pages of other years are shown but not kept. */
    boolean near() {
        return Math.abs(query.from().toEpochDay() - today().toEpochDay()) <= KEPT_DAYS;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The address of the calendar with nothing narrowed down. */
    String home() {
        return "/" + words.language().code() + HERE;
    }

    String address(CalendarParameters search) {
        String wanted = search.query();
        return home() + (wanted.isEmpty() ? "" : "?" + wanted);
    }
}
