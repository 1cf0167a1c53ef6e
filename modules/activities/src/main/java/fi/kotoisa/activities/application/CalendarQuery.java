package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import fi.kotoisa.activities.DayPart;
import fi.kotoisa.activities.LanguageLevel;
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
 * @param more what else narrows it down
 */
public record CalendarQuery(LocalDate from, Optional<LocalDate> until, boolean pastToo, Optional<String> spoken, Optional<DayOfWeek> day, Optional<String> area,
        Set<Wish> wishes, int page, Language language, More more) {

    /** The same with nothing more. */
    public CalendarQuery(LocalDate from, Optional<LocalDate> until, boolean pastToo, Optional<String> spoken, Optional<DayOfWeek> day, Optional<String> area, Set<Wish> wishes,
            int page, Language language) {
        this(from, until, pastToo, spoken, day, area, wishes, page, language, More.NOTHING);
    }

    /** Whether this is one week from Monday to Sunday, to be shown as a whole. */
    public boolean wholeWeek() {
        return more.wholeWeek();
    }

    /** Whether only what began before and goes on for several days is asked for. */
    public boolean goingOn() {
        return more.goingOn();
    }

    /** One of its days. */
    CalendarQuery on(LocalDate one) {
        return new CalendarQuery(one, Optional.of(one), pastToo, spoken, day, area, wishes, 0, language, more);
    }

    /** The same without what is over by now. */
    CalendarQuery ahead() {
        return new CalendarQuery(from, until, false, spoken, day, area, wishes, page, language, more);
    }

    /** The same one week later. */
    CalendarQuery weekLater() {
        return new CalendarQuery(from.plusWeeks(1), until.map(last -> last.plusWeeks(1)), pastToo, spoken, day, area, wishes, page, language, more);
    }

    /** What somebody may insist on. */
    public enum Wish {
        CHILD_CARE, WOMEN_ONLY, NO_FINNISH, NO_SIGN_UP, FREE, STEP_FREE
    }

    /**
     * What narrows a search down beside the commonest.
     *
     * @param words as somebody typed them, in any script; empty for none
     * @param time when in the day it begins
     * @param level groups that ask for this much Finnish at most
     * @param audience for whom it is
     * @param wholeWeek one week is shown as a whole, past dates too
     * @param goingOn only what began before and goes on for several days
     */
    public record More(String words, Optional<DayPart> time, Optional<LanguageLevel> level, Optional<Audience> audience, boolean wholeWeek, boolean goingOn) {

        /** Nothing narrows it down. */
        public static final More NOTHING = new More("", Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }
}
