package fi.kotoisa.activities.web.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.platform.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(strings = {"25.11.2026", "25.11.", "25.11", "25/11/2026", "2026-11-25", " 25. 11. 2026 ", "٢٥.١١.٢٠٢٦", "۲۵.۱۱."})
    void aDayIsReadAsPeopleWriteIt(String typed) {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 25)), TypedValues.day(typed, TODAY));
    }

    @Test
    void aDayWithoutAYearLiesAhead() {
        assertEquals(Optional.of(LocalDate.of(2027, 1, 13)), TypedValues.day("13.1.", TODAY));
        assertEquals(Optional.of(LocalDate.of(2026, 11, 18)), TypedValues.day("18.11.", TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31.2.2026", "32.1.", "keskiviikko", "25", "1.1.26", "29.2.2027"})
    void whatIsNoDayIsNone(String typed) {
        assertEquals(Optional.empty(), TypedValues.day(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"17,17:00", "17.30,17:30", "17:30,17:30", "1730,17:30", "9.05,09:05", "٩.٣٠,09:30", "0,00:00"})
    void aTimeIsReadAsPeopleWriteIt(String typed, LocalTime time) {
        assertEquals(Optional.of(time), TypedValues.time(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "17.60", "5pm", "17.5", "173"})
    void whatIsNoTimeIsNone(String typed) {
        assertEquals(Optional.empty(), TypedValues.time(typed));
    }

    @Test
    void aNumberHasItsBounds() {
        assertEquals(OptionalInt.of(12), TypedValues.number("١٢", 1, 20));
        assertEquals(OptionalInt.empty(), TypedValues.number("21", 1, 20));
        assertEquals(OptionalInt.empty(), TypedValues.number("-1", 0, 20));
        assertEquals(OptionalInt.empty(), TypedValues.number("kaksi", 0, 20));
    }

    @Test
    void marksThatNobodySeesGoAndJoinersStay() {
        assertEquals("Kielikahvila", TypedValues.text(" \u202EKieli\u200Bkahvila\u2069 "));
        assertEquals("علی\u200Cرضا", TypedValues.text("علی\u200Cرضا"));
    }

    @ParameterizedTest
    @CsvSource({"suomi,fi", "Arabia,ar", "English,en", "العربية,ar", "venäjä,ru", "VENAJA,ru", "somali,so", "ukra,uk", "Svenska,sv"})
    void aLanguageIsKnownByItsNameHereOrInItself(String typed, String tag) {
        assertEquals(Optional.of(tag), new SpokenLanguages(Language.FI).tagOf(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "s", "", "su"})
    void whatIsNoLanguageIsNone(String typed) {
        assertEquals(Optional.empty(), new SpokenLanguages(Language.FI).tagOf(typed));
    }
}
