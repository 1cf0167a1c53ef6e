package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.application.CalendarQuery.Wish;
import fi.kotoisa.platform.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarParametersTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private static CalendarParameters read(Map<String, String> address) {
        return CalendarParameters.read(name -> Optional.ofNullable(address.get(name)));
    }

    @Test
    void everythingThatAnAddressSaysIsLookedFor() {
        CalendarQuery query = read(Map.of("spoken", "ar", "day", "3", "area", "Keskusta", "care", "1", "women", "1", "from", "2026-10-01", "page", "2")).toQuery(TUESDAY, Language.FI);
        assertEquals(new CalendarQuery(LocalDate.of(2026, 10, 1), Optional.empty(), true, Optional.of("ar"), Optional.of(DayOfWeek.WEDNESDAY), Optional.of("Keskusta"),
                Set.of(Wish.CHILD_CARE, Wish.WOMEN_ONLY), 1, Language.FI), query);
    }

    @ParameterizedTest
    @CsvSource({"day, 8", "day, x", "page, 0", "page, -1", "page, 99999999999", "from, 32.13.2026", "from, 0001-01-01", "care, yes", "spoken, <script>", "spoken, x", "week, 2"})
    void whatCannotBeReadIsAsIfItWereNotThere(String name, String value) {
        CalendarParameters parameters = read(Map.of(name, value));
        assertEquals("", parameters.query());
        assertEquals(read(Map.of()).toQuery(TUESDAY, Language.FI), parameters.toQuery(TUESDAY, Language.FI));
    }

    @Test
    void thisWeekEndsOnSunday() {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 29)), read(Map.of("week", "1")).toQuery(TUESDAY, Language.FI).until());
        assertEquals(Optional.of(TUESDAY.plusDays(5)), read(Map.of("week", "1")).toQuery(TUESDAY.plusDays(5), Language.FI).until());
    }

    @Test
    void anotherFilterBeginsOnTheFirstPage() {
        assertEquals("care=1&spoken=ar", read(Map.of("spoken", "ar", "page", "3")).with("care", "1").query());
        assertEquals("", read(Map.of("care", "1", "page", "3")).without("care").query());
    }

    @Test
    void daysAndPagesNarrowNothingDown() {
        assertFalse(read(Map.of("from", "2026-10-01", "page", "3")).narrow());
        assertTrue(read(Map.of("easy", "1")).narrow());
    }

    @Test
    void anAddressIsSafeWhateverTheAreaIsCalled() {
        assertEquals("area=%26page%3D9%22%3E", read(Map.of("area", "&page=9\">")).query());
    }
}
