package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against a list of the public holidays and the two eves of 2018 to 2030, computed by somebody else from the law. */
class FinnishHolidaysTest {

    private final FinnishHolidays holidays = new FinnishHolidays();

    private static Set<LocalDate> listed() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(FinnishHolidaysTest.class.getResourceAsStream("/fi_public_holidays_2018-2030.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().flatMap(line -> Pattern.compile("\\d{4}-\\d{2}-\\d{2}").matcher(line).results()).map(found -> LocalDate.parse(found.group()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyListedDayIsFree() throws IOException {
        Set<LocalDate> listed = listed();
        assertTrue(listed.size() > 150, "the list was read: " + listed.size());
        assertEquals(Set.of(), listed.stream().filter(day -> holidays.on(day).isEmpty()).collect(Collectors.toSet()));
    }

    @Test
    void noOtherDayIsFree() throws IOException {
        Set<LocalDate> listed = listed();
        Set<LocalDate> more = LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2031, 1, 1)).filter(day -> holidays.on(day).isPresent()).filter(day -> !listed.contains(day))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), more);
    }

    @Test
    void everyFreeDayHasAName() {
        Set<String> keys = LocalDate.of(2018, 1, 1).datesUntil(LocalDate.of(2060, 1, 1)).flatMap(day -> holidays.on(day).stream()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(15, keys.size(), keys::toString);
        for (Language language : Set.of(Language.FI, Language.SV, Language.EN)) {
            Texts texts = Texts.of("activities", language).orElseThrow();
            assertEquals(Set.of(), keys.stream().filter(key -> texts.pattern("staff.holiday." + key).isEmpty()).collect(Collectors.toSet()), language::code);
        }
    }
}
