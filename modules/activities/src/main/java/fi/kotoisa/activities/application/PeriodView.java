package fi.kotoisa.activities.application;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A term or a school break.
 *
 * @param name in the language of the page
 * @param version says which state this is
 * @param term a term; otherwise a break
 */
public record PeriodView(UUID id, long version, boolean term, LocalDate first, LocalDate last, String name, String nameFi, String nameSv, String nameEn) {

    /**
     * What a planner wants a term or break to be.
     *
     * @param nameSv may be empty
     * @param nameEn may be empty
     */
    public record Wish(boolean term, LocalDate first, LocalDate last, String nameFi, String nameSv, String nameEn) {}
}
