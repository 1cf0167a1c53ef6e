package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody looks for in the calendar.
 *
 * @param from the first day to show, past ones too
 * @param spoken BCP 47 tag of a language that must be spoken there
 * @param area part of town, as the venues name it
 * @param childCare only where there is child care
 * @param page 0 is the first
 * @param language in which titles are wished for
 */
public record CalendarQuery(LocalDate from, Optional<String> spoken, Optional<DayOfWeek> day, Optional<String> area, boolean childCare, int page, Language language) {}
