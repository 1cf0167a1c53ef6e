package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.SchoolPeriod;
import fi.kotoisa.activities.domain.SchoolPeriod.Kind;
import fi.kotoisa.activities.domain.SchoolPeriod.Names;
import fi.kotoisa.activities.domain.SchoolPeriods;
import fi.kotoisa.platform.DemoWanted;
import fi.kotoisa.platform.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Terms and breaks of the schools of an invented town, as Finnish schools have them: this school year and the next. */
@ApplicationScoped
class DemoTerms {

    private static final int AUTUMN_BREAK_WEEK = 42;
    private static final int WINTER_BREAK_WEEK = 9;

    @Inject
    SchoolPeriods periods;

    @Inject
    Clock clock;

    /** Before the groups, which are planned around them. */
    void add(@Observes @Priority(190) DemoWanted wanted) {
        LocalDate today = LocalDate.now(clock);
        if (!periods.page(LocalDate.of(1, 1, 1), false, List.of(), 0, 1).isEmpty()) {
            return;
        }
        int year = today.getMonthValue() < Month.AUGUST.getValue() ? today.getYear() - 1 : today.getYear();
        schoolYear(year);
        schoolYear(year + 1);
    }

    private void schoolYear(int year) {
        LocalDate begins = LocalDate.of(year, Month.AUGUST, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 22).with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
        LocalDate spring = LocalDate.of(year + 1, Month.JANUARY, 7);
        LocalDate summer = LocalDate.of(year + 1, Month.MAY, 30).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        keep(Kind.TERM, begins, christmas.minusDays(1), new Names("Syyslukukausi " + year, "Höstterminen " + year, "Autumn term " + year));
        week(year, AUTUMN_BREAK_WEEK, new Names("Syysloma " + year, "Höstlovet " + year, "Autumn break " + year));
        keep(Kind.BREAK, christmas, spring.minusDays(1), new Names("Joululoma " + year, "Jullovet " + year, "Christmas break " + year));
        keep(Kind.TERM, spring, summer, new Names("Kevätlukukausi " + (year + 1), "Vårterminen " + (year + 1), "Spring term " + (year + 1)));
        week(year + 1, WINTER_BREAK_WEEK, new Names("Talviloma " + (year + 1), "Vinterlovet " + (year + 1), "Winter break " + (year + 1)));
        LocalDate next = LocalDate.of(year + 1, Month.AUGUST, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        keep(Kind.BREAK, summer.plusDays(1), next.minusDays(1), new Names("Kesäloma " + (year + 1), "Sommarlovet " + (year + 1), "Summer break " + (year + 1)));
    }

    private void week(int year, int week, Names names) {
        LocalDate monday = LocalDate.of(year, Month.JANUARY, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
        keep(Kind.BREAK, monday, monday.plusDays(6), names);
    }

    private void keep(Kind kind, LocalDate first, LocalDate last, Names names) {
        periods.add(new SchoolPeriod(Ids.next(), kind, first, last, names));
    }
}
