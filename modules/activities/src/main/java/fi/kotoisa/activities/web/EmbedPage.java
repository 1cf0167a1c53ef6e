package fi.kotoisa.activities.web;

import fi.kotoisa.activities.CalendarRow;
import fi.kotoisa.activities.application.Calendar;
import fi.kotoisa.look.DateWords;
import fi.kotoisa.look.EmbedSites;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The next dates for a page of the municipality's own site: no navigation, the same filters as the calendar, and links that leave the frame. */
@Named
@RequestScoped
public class EmbedPage {

    private static final int USUALLY = 8;

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
    EmbedSites sites;

    private List<CalendarRow> rows = List.of();
    private List<CalendarRow> going = List.of();

    @PostConstruct
    void find() {
        if (isOpen()) {
            Calendar.CalendarPage found = calendar.page(search.query());
            rows = found.rows().subList(0, Math.min(wanted(), found.rows().size()));
            going = search.query().goingOn() ? List.of() : found.going();
            if (search.near() && filters.usual() && !isBare()) {
                asked.freshUntil(found.freshUntil());
            }
        }
    }

    private int wanted() {
        return asked.value("dates").filter(number -> number.matches("[1-9]|[12][0-9]")).map(Integer::parseInt).orElse(USUALLY);
    }

    /** Whether any site may show it. */
    public boolean isOpen() {
        return !sites.sites().isEmpty();
    }

    public List<CalendarRow> getRows() {
        return rows;
    }

    /** What began before and goes on. */
    public List<CalendarRow> getGoing() {
        return going;
    }

    public boolean isBare() {
        return rows.isEmpty() && going.isEmpty();
    }

    /** The first and the last day, for what goes on for several; else empty. */
    public String days(CalendarRow row) {
        return row.severalDays() ? DateWords.in(words.language()).days(row.startsAt(), row.lastDay()) : "";
    }

    /** The same search as a page of its own. */
    public String getCalendarAddress() {
        return search.address(search.parameters());
    }

    public String languageOf(CalendarRow row) {
        return words.languageOf(row.titleLanguage());
    }
}
