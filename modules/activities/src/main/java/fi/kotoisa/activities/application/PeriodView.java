package fi.kotoisa.activities.application;

import fi.kotoisa.identity.OrganisationId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A term or a school break.
 *
 * @param name in the language of the page
 * @param version says which state this is
 * @param term a term; otherwise a break
 * @param whose organisation that plans with it; everybody where it is empty
 * @param owner name of that organisation
 */
public record PeriodView(UUID id, long version, boolean term, LocalDate first, LocalDate last, String name, String nameFi, String nameSv, String nameEn,
        Optional<OrganisationId> whose, String owner) {

    /**
     * What a planner wants a term or break to be.
     *
     * @param nameSv may be empty
     * @param nameEn may be empty
     * @param whose organisation that plans with it; everybody where it is empty
     */
    public record Wish(boolean term, LocalDate first, LocalDate last, String nameFi, String nameSv, String nameEn, Optional<OrganisationId> whose) {}
}
