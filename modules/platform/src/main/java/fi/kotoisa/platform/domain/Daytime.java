package fi.kotoisa.platform.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people may be written to who do not wait for it: from eight in the morning until nine in the evening. */
final class Daytime {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(21, 0);

    private Daytime() {}

    /** This moment if it is by day, otherwise the next morning. */
    static Instant from(Instant moment) {
        ZonedDateTime there = moment.atZone(HELSINKI);
        if (there.toLocalTime().isBefore(FROM)) {
            return there.with(FROM).toInstant();
        }
        return there.toLocalTime().isBefore(TO) ? moment : there.plusDays(1).with(FROM).toInstant();
    }
}
