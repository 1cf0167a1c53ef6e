package fi.kotoisa.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Shared;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What two organisations agree on. */
class AgreementTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OrganisationId TOWN = OrganisationId.random();
    private static final OrganisationId CLUB = OrganisationId.random();

    private static Agreement until(LocalDate lastDay) {
        return new Agreement(AgreementId.random(), TOWN, CLUB).about("Kielikahvilat", TODAY.minusYears(1), lastDay);
    }

    @Test
    void whatIsNotAgreedNobodySees() {
        Agreement agreement = until(TODAY);
        assertEquals(Set.of(), agreement.seenBy(TOWN));
        agreement.share(Set.of(Shared.GROUPS), Set.of());
        assertEquals(Set.of(Shared.GROUPS), agreement.seenBy(TOWN));
        assertEquals(Set.of(), agreement.seenBy(CLUB));
        agreement.share(Set.of(), Set.of(Shared.FIRST_NAMES));
        assertEquals(Set.of(), agreement.seenBy(TOWN));
        assertEquals(Set.of(), agreement.seenBy(OrganisationId.random()));
    }

    @Test
    void peopleAreWarnedForSixtyDaysBeforeItEnds() {
        assertFalse(until(TODAY.plusDays(61)).endsSoon(TODAY));
        assertTrue(until(TODAY.plusDays(60)).endsSoon(TODAY));
        assertTrue(until(TODAY).endsSoon(TODAY));
        assertFalse(until(TODAY.minusDays(1)).endsSoon(TODAY));
    }

    @Test
    void itHoldsOnItsFirstAndItsLastDay() {
        Agreement agreement = new Agreement(AgreementId.random(), TOWN, CLUB).about("Kielikahvilat", TODAY, TODAY.plusDays(1));
        assertTrue(agreement.holdsOn(TODAY) && agreement.holdsOn(TODAY.plusDays(1)));
        assertFalse(agreement.holdsOn(TODAY.minusDays(1)) || agreement.holdsOn(TODAY.plusDays(2)));
    }

    @Test
    void nobodyAgreesWithThemselvesOrOnNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Agreement(AgreementId.random(), TOWN, TOWN));
        assertThrows(IllegalArgumentException.class, () -> until(TODAY.minusYears(2)));
        assertThrows(IllegalArgumentException.class, () -> until(TODAY).about(" ", TODAY, TODAY));
        assertThrows(IllegalArgumentException.class, () -> until(TODAY).other(OrganisationId.random()));
    }
}
