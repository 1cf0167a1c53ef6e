package fi.kotoisa.look;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import fi.kotoisa.platform.Language;
import java.util.Map;

/**
 * How one language writes days. Patterns are filled with {@code {weekday}}, {@code {wd}} (short weekday), {@code {d}}, {@code {m}} (number), {@code {month}} (inside a date),
 * {@code {Month}} (standing alone), {@code {mon}} (short) and {@code {y}}.
 *
 * @param full day with weekday, in words
 * @param brief the same, short enough for a table
 * @param date day without weekday
 * @param monthYear a month of a year
 * @param at a day and a time: {@code {day}} and {@code {time}}
 * @param today the word for today
 * @param tomorrow the word for tomorrow
 */
record DateStyle(String full, String brief, String date, String monthYear, String at, String today, String tomorrow) {

    private static final Map<Language, DateStyle> STYLES = Map.ofEntries(
            Map.entry(Language.FI, new DateStyle("{weekday} {d}.{m}.", "{wd} {d}.{m}.", "{d}.{m}.", "{Month} {y}", "{day} kello {time}", "tänään", "huomenna")),
            Map.entry(Language.SV, new DateStyle("{weekday} {d} {month}", "{wd} {d}.{m}", "{d} {month}", "{Month} {y}", "{day} kl. {time}", "i dag", "i morgon")),
            Map.entry(Language.EN, new DateStyle("{weekday} {d} {month}", "{wd} {d} {mon}", "{d} {month}", "{Month} {y}", "{day} at {time}", "today", "tomorrow")),
            Map.entry(Language.AR, new DateStyle("{weekday} {d} {month}", "{weekday} {d} {month}", "{d} {month}", "{Month} {y}", "{day}، الساعة {time}", "اليوم", "غدًا")),
            Map.entry(Language.CKB, new DateStyle("{weekday}، {d}ی {month}", "{weekday}، {d}ی {month}", "{d}ی {month}", "{Month} {y}", "{day}، کاتژمێر {time}", "ئەمڕۆ", "سبەینێ")),
            Map.entry(Language.ES, new DateStyle("{weekday} {d} de {month}", "{wd} {d} {mon}", "{d} de {month}", "{Month} de {y}", "{day}, {time}", "hoy", "mañana")),
            Map.entry(Language.ET, new DateStyle("{weekday}, {d}. {month}", "{weekday} {d}.{m}.", "{d}. {month}", "{Month} {y}", "{day} kell {time}", "täna", "homme")),
            Map.entry(Language.FA, new DateStyle("{weekday} {d} {month} ({d}.{m})", "{weekday} {d}.{m}", "{d} {month} ({d}.{m})", "{Month} {y} ({m}.{y})", "{day}، ساعت {time}", "امروز", "فردا")),
            Map.entry(Language.FR, new DateStyle("{weekday} {d} {month}", "{wd} {d} {mon}", "{d} {month}", "{Month} {y}", "{day} à {time}", "aujourd’hui", "demain")),
            Map.entry(Language.RU, new DateStyle("{weekday}, {d} {month}", "{wd}, {d} {mon}", "{d} {month}", "{Month} {y}", "{day}, {time}", "сегодня", "завтра")),
            Map.entry(Language.SO, new DateStyle("{weekday} {d} {month}", "{weekday} {d} {month}", "{d} {month}", "{Month} {y}", "{day}, saacadda {time}", "maanta", "berri")),
            Map.entry(Language.TR, new DateStyle("{d} {month} {weekday}", "{d} {mon} {wd}", "{d} {month}", "{Month} {y}", "{day}, saat {time}", "bugün", "yarın")),
            Map.entry(Language.UK, new DateStyle("{weekday}, {d} {month}", "{wd}, {d} {mon}", "{d} {month}", "{Month} {y}", "{day}, {time}", "сьогодні", "завтра")),
            Map.entry(Language.VI, new DateStyle("{weekday}, ngày {d} {month}", "{wd}, {d}/{m}", "ngày {d} {month}", "{month} năm {y}", "{day}, {time}", "hôm nay", "ngày mai")),
            Map.entry(Language.ZH, new DateStyle("{m}月{d}日{weekday}", "{m}月{d}日{wd}", "{m}月{d}日", "{y}年{m}月", "{day} {time}", "今天", "明天")));

    /** The names of days and months in one language. Weekdays begin with Sunday at index 1, months with January at 0. */
    record Names(String[] weekdays, String[] briefWeekdays, String[] months, String[] monthsAlone, String[] briefMonths) {

        // CLDR spells these two languages in more than one way, and differently from version to version
        private static final Names SOMALI = of(
                new String[] {"", "Axad", "Isniin", "Talaado", "Arbaco", "Khamiis", "Jimco", "Sabti"},
                new String[] {"Janaayo", "Febraayo", "Maarso", "Abriil", "Maayo", "Juun", "Luulyo", "Agosto", "Sebtembar", "Oktoobar", "Noofeembar", "Diseembar"});
        private static final Names SORANI = of(
                new String[] {"", "یەکشەممە", "دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "ھەینی", "شەممە"},
                new String[] {
                    "کانوونی دووەم", "شوبات", "ئازار", "نیسان", "ئایار", "حوزەیران", "تەمووز", "ئاب", "ئەیلوول", "تشرینی یەکەم", "تشرینی دووەم", "کانوونی یەکەم"
                });

        private static Names of(String[] weekdays, String[] months) {
            return new Names(weekdays, weekdays, months, months, months);
        }

        static Names in(Language language) {
            return switch (language) {
                case SO -> SOMALI;
                case CKB -> SORANI;
                default -> fromCldr(ULocale.forLanguageTag(language == Language.EN ? "en-GB" : language.tag()));
            };
        }

        private static Names fromCldr(ULocale locale) {
            DateFormatSymbols symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
            return new Names(
                    symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE),
                    symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED),
                    symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE),
                    symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE),
                    symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED));
        }
    }

    static DateStyle of(Language language) {
        return STYLES.get(language);
    }
}
