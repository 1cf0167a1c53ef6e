package fi.kotoisa.activities.feeds;

import biweekly.util.DateTimeComponents;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** The clock on somebody's wall: one that Java knows, or one that the feed describes itself. */
interface IcsZone {
    /** A time that the clock shows twice is the first of the two; one that it skips moves on by what is skipped. */
    Instant instant(LocalDateTime local);

    LocalDateTime local(Instant instant);

    /** A zone of the time zone database. */
    record Known(ZoneId id) implements IcsZone {
        @Override
        public Instant instant(LocalDateTime local) {
            return local.atZone(id).toInstant();
        }

        @Override
        public LocalDateTime local(Instant instant) {
            return LocalDateTime.ofInstant(instant, id);
        }
    }

    /** A zone by the rules of a VTIMEZONE. */
    record Described(TimeZone rules) implements IcsZone {
        @Override
        public Instant instant(LocalDateTime t) {
            return new DateTimeComponents(t.getYear(), t.getMonthValue(), t.getDayOfMonth(), t.getHour(), t.getMinute(),
                    t.getSecond(), false).toDate(rules).toInstant();
        }

        @Override
        public LocalDateTime local(Instant instant) {
            Calendar shown = new GregorianCalendar(rules);
            shown.setTimeInMillis(instant.toEpochMilli());
            return LocalDateTime.of(shown.get(Calendar.YEAR), shown.get(Calendar.MONTH) + 1, shown.get(Calendar.DAY_OF_MONTH),
                    shown.get(Calendar.HOUR_OF_DAY), shown.get(Calendar.MINUTE), shown.get(Calendar.SECOND));
        }
    }
}
