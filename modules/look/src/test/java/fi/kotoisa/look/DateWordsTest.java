package fi.kotoisa.look;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DateWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FI  | keskiviikko 25.11. | ke 25.11. | 25.11. | marraskuu 2026
            SV  | onsdag 25 november | ons 25.11 | 25 november | november 2026
            EN  | Wednesday 25 November | Wed 25 Nov | 25 November | November 2026
            AR  | الأربعاء 25 نوفمبر | الأربعاء 25 نوفمبر | 25 نوفمبر | نوفمبر 2026
            CKB | چوارشەممە، 25ی تشرینی دووەم | چوارشەممە، 25ی تشرینی دووەم | 25ی تشرینی دووەم | تشرینی دووەم 2026
            ES  | miércoles 25 de noviembre | mié 25 nov | 25 de noviembre | noviembre de 2026
            ET  | kolmapäev, 25. november | kolmapäev 25.11. | 25. november | november 2026
            FA  | چهارشنبه 25 نوامبر (25.11) | چهارشنبه 25.11 | 25 نوامبر (25.11) | نوامبر 2026 (11.2026)
            FR  | mercredi 25 novembre | mer. 25 nov. | 25 novembre | novembre 2026
            RU  | среда, 25 ноября | ср, 25 нояб. | 25 ноября | ноябрь 2026
            SO  | Arbaco 25 Noofeembar | Arbaco 25 Noofeembar | 25 Noofeembar | Noofeembar 2026
            TR  | 25 Kasım Çarşamba | 25 Kas Çar | 25 Kasım | Kasım 2026
            UK  | середа, 25 листопада | ср, 25 лист. | 25 листопада | листопад 2026
            VI  | Thứ Tư, ngày 25 tháng 11 | Thứ 4, 25/11 | ngày 25 tháng 11 | tháng 11 năm 2026
            ZH  | 11月25日星期三 | 11月25日周三 | 11月25日 | 2026年11月
            """)
    void everyLanguageSaysADayInItsOwnWay(Language language, String day, String brief, String date, String month) {
        DateWords when = DateWords.in(language);
        assertAll(() -> assertEquals(day, when.day(DAY)), () -> assertEquals(brief, when.dayShort(DAY)), () -> assertEquals(date, when.dateOnly(DAY)),
                () -> assertEquals(month, when.monthYear(DAY)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FI  | keskiviikko 25.11. kello 17.00–18.30
            SV  | onsdag 25 november kl. 17.00–18.30
            EN  | Wednesday 25 November at 17.00–18.30
            AR  | الأربعاء 25 نوفمبر، الساعة 17.00–18.30
            CKB | چوارشەممە، 25ی تشرینی دووەم، کاتژمێر 17.00–18.30
            ES  | miércoles 25 de noviembre, 17.00–18.30
            ET  | kolmapäev, 25. november kell 17.00–18.30
            FA  | چهارشنبه 25 نوامبر (25.11)، ساعت 17.00–18.30
            FR  | mercredi 25 novembre, 17.00–18.30
            RU  | среда, 25 ноября, 17.00–18.30
            SO  | Arbaco 25 Noofeembar, saacadda 17.00–18.30
            TR  | 25 Kasım Çarşamba, saat 17.00–18.30
            UK  | середа, 25 листопада, 17.00–18.30
            VI  | Thứ Tư, ngày 25 tháng 11, 17.00–18.30
            ZH  | 11月25日星期三 17.00–18.30
            """)
    void aDayIsSaidOnceWhenSomethingBeginsAndEndsOnIt(Language language, String words) {
        assertEquals(words, DateWords.in(language).span(DAY.atTime(17, 0), DAY.atTime(18, 30)));
    }

    @Test
    void somethingOverMidnightNamesBothDays() {
        assertEquals("ke 25.11.", DateWords.in(Language.FI).dayShort(DAY));
        assertEquals(
                "keskiviikko 25.11. kello 20.00 – torstai 26.11. kello 1.05", DateWords.in(Language.FI).span(DAY.atTime(20, 0), DAY.plusDays(1).atTime(1, 5)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theClockHasTwentyFourHoursAndWesternDigitsInEveryLanguage(Language language) {
        DateWords when = DateWords.in(language);
        assertAll(
                () -> assertEquals("9.30", when.time(LocalTime.of(9, 30))),
                () -> assertEquals("17.05", when.time(DAY.atTime(17, 5))),
                () -> assertEquals("0.00", when.time(LocalTime.MIDNIGHT)),
                () -> assertTrue(when.day(DAY).contains("25"), when.day(DAY)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLanguageLeavesAHoleOrADirectionMark(Language language) {
        DateWords when = DateWords.in(language);
        LocalDateTime moment = LocalDate.of(2026, 1, 4).atTime(12, 0);
        for (int day = 0; day < 365; day++) {
            String words = when.dayAndTime(moment.plusDays(day)) + when.dayShort(moment.plusDays(day)) + when.monthYear(moment.plusDays(day)) + when.dateOnly(moment.plusDays(day));
            assertFalse(words.contains("{") || words.contains("null"), words);
            assertFalse(words.chars().anyMatch(each -> Character.getType(each) == Character.FORMAT && each != 0x200C), words);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sevenDaysHaveSevenNames(Language language) {
        DateWords when = DateWords.in(language);
        assertEquals(7, Arrays.stream(DayOfWeek.values()).map(when::weekday).distinct().count());
    }

    @Test
    void theWeekdayOfADateIsItsOwn() {
        DateWords when = DateWords.in(Language.FI);
        assertAll(
                () -> assertEquals("maanantai", when.weekday(DayOfWeek.MONDAY)),
                () -> assertEquals("sunnuntai", when.weekday(LocalDate.of(2026, 11, 29))),
                () -> assertEquals("su", when.weekdayShort(LocalDate.of(2026, 11, 29))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FI  | maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
            SV  | måndag tisdag onsdag torsdag fredag lördag söndag
            EN  | Monday Tuesday Wednesday Thursday Friday Saturday Sunday
            AR  | الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
            CKB | دووشەممە سێشەممە چوارشەممە پێنجشەممە ھەینی شەممە یەکشەممە
            ES  | lunes martes miércoles jueves viernes sábado domingo
            ET  | esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
            FA  | دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه
            FR  | lundi mardi mercredi jeudi vendredi samedi dimanche
            RU  | понедельник вторник среда четверг пятница суббота воскресенье
            SO  | Isniin Talaado Arbaco Khamiis Jimco Sabti Axad
            TR  | Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar
            UK  | понеділок вівторок середа четвер пʼятниця субота неділя
            VI  | Thứ Hai Thứ Ba Thứ Tư Thứ Năm Thứ Sáu Thứ Bảy Chủ Nhật
            ZH  | 星期一 星期二 星期三 星期四 星期五 星期六 星期日
            """)
    void theWeekBeginsOnMondayInEveryLanguage(Language language, String week) {
        assertEquals(week, Arrays.stream(DayOfWeek.values()).map(DateWords.in(language)::weekday).collect(Collectors.joining(" ")));
    }

    @Test
    void frenchCountsTheFirstOfAMonth() {
        DateWords when = DateWords.in(Language.FR);
        assertAll(
                () -> assertEquals("mardi 1er décembre", when.day(LocalDate.of(2026, 12, 1))),
                () -> assertEquals("mer. 2 déc.", when.dayShort(LocalDate.of(2026, 12, 2))));
    }

    @Test
    void soraniSpellsJanuaryAndDecemberAlike() {
        DateWords when = DateWords.in(Language.CKB);
        assertAll(
                () -> assertEquals("کانوونی دووەم 2026", when.monthYear(LocalDate.of(2026, 1, 1))),
                () -> assertEquals("کانوونی یەکەم 2026", when.monthYear(LocalDate.of(2026, 12, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "FI, tänään, huomenna, Tänään", "SV, i dag, i morgon, I dag", "EN, today, tomorrow, Today", "AR, اليوم, غدًا, اليوم", "CKB, ئەمڕۆ, سبەینێ, ئەمڕۆ", "ES, hoy, mañana, Hoy",
        "ET, täna, homme, Täna", "FA, امروز, فردا, امروز", "FR, aujourd’hui, demain, Aujourd’hui", "RU, сегодня, завтра, Сегодня", "SO, maanta, berri, Maanta", "TR, bugün, yarın, Bugün",
        "UK, сьогодні, завтра, Сьогодні", "VI, hôm nay, ngày mai, Hôm nay", "ZH, 今天, 明天, 今天"
    })
    void todayAndTomorrowHaveWordsAndOtherDaysHaveNone(Language language, String today, String tomorrow, String heading) {
        DateWords when = DateWords.in(language);
        assertAll(
                () -> assertEquals(today, when.relative(DAY, DAY)),
                () -> assertEquals(tomorrow, when.relative(DAY.plusDays(1), DAY)),
                () -> assertEquals("", when.relative(DAY.minusDays(1), DAY)),
                () -> assertEquals("", when.relative(DAY.plusDays(2), DAY)),
                () -> assertEquals(heading, when.asHeading(today)));
    }

    @Test
    void turkishHeadingsKeepTheirDot() {
        assertEquals("İki gün", DateWords.in(Language.TR).asHeading("iki gün"));
    }

    @Test
    void machinesReadIsoDaysAndTimes() {
        DateWords when = DateWords.in(Language.AR);
        assertAll(() -> assertEquals("2026-11-25", when.machineDay(DAY.atTime(9, 5))), () -> assertEquals("09:05", when.machineTime(DAY.atTime(9, 5))));
    }

    @Test
    void severalDaysAreSaidWithTheirYearsOnlyWhereThoseDiffer() {
        LocalDate first = LocalDate.of(2026, 11, 25);
        DateWords finnish = DateWords.in(Language.FI);
        assertEquals("25.11. – 29.11.", finnish.days(first, first.plusDays(4)));
        assertEquals("25.11.2026 – 6.1.2027", finnish.days(first, LocalDate.of(2027, 1, 6)));
        assertEquals("keskiviikko 25.11. – sunnuntai 29.11.", finnish.daysInFull(first, first.plusDays(4)));
        assertEquals("25 November – 29 November", DateWords.in(Language.EN).days(first, first.plusDays(4)));
        assertEquals("25.11.2026 kello 17.00 – 6.1.2027 kello 9.00", finnish.span(first.atTime(17, 0), LocalDate.of(2027, 1, 6).atTime(9, 0)));
    }
}
