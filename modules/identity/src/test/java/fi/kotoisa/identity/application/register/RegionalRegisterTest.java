package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;

/** The register as those of a region see it, whose roles count in several municipalities and cease to when one leaves. */
class RegionalRegisterTest {

    @TestOnBothDatabases(modules = "identity")
    void whoWorkedWithSomebodySeesThemNoMoreWhenTheRoleCountsThereNoMore(TestDatabase database) {
        Office office = new Office(database);
        PersonId regional = office.worker("Seija", Role.COUNSELLOR, office.town);
        office.worksIn(regional, office.town, office.otherTown);
        PersonId stays = office.as(regional).take(person(office.town, "Amal Idris"));
        PersonId leaves = office.as(regional).take(person(office.otherTown, "Amal Osman"));
        assertEquals(2, office.found("Amal").size());
        office.worksIn(regional, office.town);
        assertEquals(List.of("Amal Idris"), office.as(regional).found("Amal"));
        assertThrows(NotFound.class, () -> office.with(use -> use.files.find(leaves)));
        assertEquals(1, office.with(use -> use.search.page("Amal", true, 0)).size(), "among one's own as well");
        assertEquals(stays, office.with(use -> use.files.find(stays)).person());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRegionSeesTheWholeRegisterOfItsMunicipalitiesButNobodyUnderNonDisclosure(TestDatabase database) {
        Office office = new Office(database);
        PersonId outi = office.worker("Outi", Role.COUNSELLOR, office.otherTown);
        PersonId regional = office.worker("Sirpa", Role.SECRETARY, office.town);
        office.worksIn(regional, office.town, office.otherTown);
        office.as(outi).take(person(office.otherTown, "Amal Idris"));
        PersonId hidden = office.as(outi).take(person(office.otherTown, "Amal Hassan"));
        assertEquals(2, office.as(regional).found("Amal").size());
        office.as(outi).with(use -> use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, Office.TODAY, Optional.empty()));
        assertEquals(List.of("Amal Idris"), office.as(regional).found("Amal"));
        assertThrows(NotFound.class, () -> office.with(use -> use.files.find(hidden)));
    }
}
