package fi.kotoisa.activities.application;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fi.kotoisa.activities.domain.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Optional;

/**
 * Public holidays of Finland by a library that knows the moving feasts, and the two eves on which the houses are closed although no law says so. The library has no Finnish
 * names; the texts {@code staff.holiday.KEY} hold them.
 */
@ApplicationScoped
class FinnishHolidays implements Holidays {

    /** The library writes this before the feasts of the church. */
    private static final String CHURCH = "christian.";

    private final HolidayManager finland = HolidayManager.getInstance(ManagerParameters.create("FI"));

    @Override
    public Optional<String> on(LocalDate day) {
        return finland.getHolidays(Year.from(day)).stream()
                .filter(holiday -> holiday.getDate().equals(day))
                .map(Holiday::getPropertiesKey)
                .map(key -> key.startsWith(CHURCH) ? key.substring(CHURCH.length()) : key)
                .min(Comparator.naturalOrder());
    }
}
