package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.PlatformRights;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What roles open, in one organisation and in all, and what use cases ask for. */
class RightsBookTest {

    private static final Scope TOWN = Scope.of(OrganisationId.random());

    private final RightsBook book = Offices.book();

    @Test
    void whatBelongsToAllOrganisationsIsClosedToRolesInOne() {
        for (String right : List.of(Rights.AUDIT_READ, PlatformRights.OUTBOX_READ, Rights.ORGANISATIONS_MANAGE)) {
            assertTrue(book.gives(Role.ADMINISTRATOR, right, Scope.ALL), right);
            assertFalse(book.gives(Role.ADMINISTRATOR, right, TOWN), right);
        }
        assertFalse(book.gives(Role.DATA_PROTECTION_OFFICER, Rights.AUDIT_READ, TOWN));
        assertTrue(book.gives(Role.ADMINISTRATOR, Rights.PEOPLE_MANAGE, TOWN));
    }

    @Test
    void whatBelongsToAnOrganisationIsClosedToRolesInItsUnits() {
        Scope unit = Scope.of(TOWN.organisation().orElseThrow(), UnitId.random());
        for (String right : List.of(Rights.ERASURE_PROPOSE, Rights.ERASURE_CONFIRM, Rights.RETENTION_READ)) {
            assertTrue(book.gives(Role.MANAGER, right, TOWN), right);
            assertFalse(book.gives(Role.MANAGER, right, unit), right);
            assertFalse(book.having(right).contains(Role.MANAGER), right);
        }
        assertTrue(book.gives(Role.MANAGER, Rights.REGISTER_WIDE, unit));
        assertEquals(Set.of(Role.COUNSELLOR, Role.SECRETARY, Role.MANAGER), book.having(Rights.REGISTER_READ));
    }

    @Test
    void whoMayGiveARightDoesNotHaveIt() {
        assertTrue(book.givenBy(Role.ADMINISTRATOR).contains(Offices.GIVEN));
        assertFalse(book.of(Role.ADMINISTRATOR, Scope.ALL).contains(Offices.GIVEN));
        assertTrue(book.of(Role.PLANNER, TOWN).contains(Offices.GIVEN));
    }

    @Test
    void theRightsThatUseCasesAskForAreReadFromThem() {
        Map<String, List<String>> found = UseCases.byRight(Stream.of(GivingRoles.class, PeopleDirectory.class, AuditChain.class));
        assertEquals(List.of("GivingRoles.end", "GivingRoles.give"), found.get(Rights.PEOPLE_MANAGE));
        assertFalse(found.containsKey("anyone") || found.containsKey("signed-in"));
    }
}
