package fi.kotoisa.activities.application;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fi.kotoisa.activities.domain.Holidays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** Public holidays of Finland by a library that knows the moving feasts, and the two eves on which the houses are closed although no law says so. */
@ApplicationScoped
class FinnishHolidays implements Holidays {

    private final HolidayManager finland = HolidayManager.getInstance(ManagerParameters.create("FI"));

    @Override
    public boolean on(LocalDate day) {
        return finland.isHoliday(day) || christmasEve(day) || midsummerEve(day);
    }

    private static boolean christmasEve(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24;
    }

    private static boolean midsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE && day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() >= 19 && day.getDayOfMonth() <= 25;
    }
}
