package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.PlatformRights;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What roles open, in one organisation and in all, and what use cases ask for. */
class RightsBookTest {

    private final RightsBook book = Offices.book();

    @Test
    void whatBelongsToAllOrganisationsIsClosedToRolesInOne() {
        for (String right : List.of(Rights.AUDIT_READ, PlatformRights.OUTBOX_READ, Rights.ORGANISATIONS_MANAGE)) {
            assertTrue(book.gives(Role.ADMINISTRATOR, right, true), right);
            assertFalse(book.gives(Role.ADMINISTRATOR, right, false), right);
        }
        assertFalse(book.gives(Role.DATA_PROTECTION_OFFICER, Rights.AUDIT_READ, false));
        assertTrue(book.gives(Role.ADMINISTRATOR, Rights.PEOPLE_MANAGE, false));
    }

    @Test
    void whoMayGiveARightDoesNotHaveIt() {
        assertTrue(book.givenBy(Role.ADMINISTRATOR).contains(Offices.GIVEN));
        assertFalse(book.of(Role.ADMINISTRATOR, true).contains(Offices.GIVEN));
        assertTrue(book.of(Role.PLANNER, false).contains(Offices.GIVEN));
    }

    @Test
    void theRightsThatUseCasesAskForAreReadFromThem() {
        Map<String, List<String>> found = UseCases.byRight(Stream.of(GivingRoles.class, PeopleDirectory.class, AuditChain.class));
        assertEquals(List.of("GivingRoles.end", "GivingRoles.give"), found.get(Rights.PEOPLE_MANAGE));
        assertFalse(found.containsKey("anyone") || found.containsKey("signed-in"));
    }
}
