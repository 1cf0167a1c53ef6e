package fi.kotoisa.platform;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When people may be written to who do not wait for it: from eight in the morning until nine in the evening, Finnish time. */
public final class Daytime {

    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(21, 0);

    private Daytime() {}

    /** This moment if it is by day, otherwise the next morning. */
    public static LocalDateTime from(LocalDateTime moment) {
        if (moment.toLocalTime().isBefore(FROM)) {
            return moment.toLocalDate().atTime(FROM);
        }
        return moment.toLocalTime().isBefore(TO) ? moment : moment.toLocalDate().plusDays(1).atTime(FROM);
    }

    /** The same for the world's clock. */
    public static Instant from(Instant moment) {
        LocalDateTime there = LocalDateTime.ofInstant(moment, TimeKeeper.HELSINKI);
        LocalDateTime then = from(there);
        // the hour that comes twice in October is at night: only another moment is turned back
        return then.equals(there) ? moment : then.atZone(TimeKeeper.HELSINKI).toInstant();
    }
}
