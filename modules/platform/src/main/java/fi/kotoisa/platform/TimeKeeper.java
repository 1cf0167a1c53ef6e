package fi.kotoisa.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only place that asks the machine what time it is. */
@ApplicationScoped
public class TimeKeeper {

    /** Where every promise of Kotoisa is kept: a group at 17 is at 17 in winter and in summer. */
    public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    /** The day that it is in Finland, whatever the zone of the clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(HELSINKI));
    }

    @Produces
    Clock clock() {
        return Clock.system(HELSINKI);
    }
}
