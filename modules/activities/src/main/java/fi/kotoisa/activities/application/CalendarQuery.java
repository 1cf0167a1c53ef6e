package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for in the calendar.
 *
 * @param from the first day to show, past ones too
 * @param until the last day to show
 * @param pastToo also what is over by now
 * @param spoken BCP 47 tag of a language that must be spoken there
 * @param area part of town, as the venues name it
 * @param wishes what else must hold
 * @param page 0 is the first
 * @param language in which titles are wished for
 */
public record CalendarQuery(LocalDate from, Optional<LocalDate> until, boolean pastToo, Optional<String> spoken, Optional<DayOfWeek> day, Optional<String> area,
        Set<Wish> wishes, int page, Language language) {

    /** What somebody may insist on. */
    public enum Wish {
        CHILD_CARE, WOMEN_ONLY, NO_FINNISH, NO_SIGN_UP
    }
}
