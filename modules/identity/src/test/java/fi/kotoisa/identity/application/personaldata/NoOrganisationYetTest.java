package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.AtTheDesk;
import fi.kotoisa.identity.application.IdentityRoles;
import fi.kotoisa.identity.application.register.EmergencyDesk;
import fi.kotoisa.identity.application.register.RegisterSearch;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Set;

/** The first administrator of a new installation has all rights and no organisation: every list is empty, and none fails. */
class NoOrganisationYetTest {

    @TestOnBothDatabases(modules = "identity")
    void theListsAreEmpty(TestDatabase database) {
        DataDesk desk = new DataDesk(database);
        PersonId first = desk.worker("Arvo", Role.ADMINISTRATOR);
        desk.as(first).given.put(SignedIn.class, new AtTheDesk(first, IdentityRoles.of(Role.MANAGER), Set.of()));
        assertEquals(List.of(), desk.with(ErasureDecisions.class, decisions -> decisions.page(0)).rows());
        assertEquals(List.of(), desk.with(DataRequests.class, requests -> requests.page(true, 0)).rows());
        assertEquals(List.of(), desk.with(ErasingAgain.class, again -> again.page(0)).rows());
        assertEquals(List.of(), desk.with(EmergencyDesk.class, emergencies -> emergencies.page(0)));
        assertEquals(List.of(), desk.with(RegisterSearch.class, search -> search.page("", false, 0)));
    }
}
