package fi.kotoisa.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.domain.Delegation.Held;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may give and end whose roles. */
class DelegationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final OrganisationId TOWN = OrganisationId.random();
    private static final OrganisationId CLUB = OrganisationId.random();
    private static final UnitId SERVICE = UnitId.random();
    private static final UnitId TEAM = UnitId.random();
    private static final UnitId OTHER = UnitId.random();
    private static final PersonId ANNA = PersonId.random();
    private static final PersonId BO = PersonId.random();
    private static final UnitTree UNITS = new UnitTree(List.of(unit(SERVICE, Optional.empty()), unit(TEAM, Optional.of(SERVICE)), unit(OTHER, Optional.empty())));

    private static Unit unit(UnitId id, Optional<UnitId> parent) {
        return new Unit(id, TOWN, new OfficialName("Yksikkö", "", ""), parent);
    }

    private static Delegation administratorOf(Scope scope) {
        return new Delegation(List.of(new Held(Rights.PEOPLE_MANAGE, scope), new Held("had", scope)), List.of(new Held("given", scope)), UNITS);
    }

    private static Membership administrator(PersonId person, Scope scope) {
        return new Membership(MembershipId.random(), person, Role.ADMINISTRATOR, scope, TODAY.minusYears(1));
    }

    @Test
    void whoAdministersTheInstallationManagesEveryPlace() {
        Delegation all = administratorOf(Scope.ALL);
        assertTrue(all.manages(Scope.ALL) && all.manages(Scope.of(TOWN)) && all.manages(Scope.of(CLUB, TEAM)));
    }

    @Test
    void whoAdministersAnOrganisationManagesItAndItsUnitsAndNothingElse() {
        Delegation town = administratorOf(Scope.of(TOWN));
        assertTrue(town.manages(Scope.of(TOWN)) && town.manages(Scope.of(TOWN, TEAM)));
        assertFalse(town.manages(Scope.of(CLUB)) || town.manages(Scope.ALL));
    }

    @Test
    void whoAdministersAUnitManagesWhatLiesInItAndNotTheRestOfTheOrganisation() {
        Delegation service = administratorOf(Scope.of(TOWN, SERVICE));
        assertTrue(service.manages(Scope.of(TOWN, SERVICE)) && service.manages(Scope.of(TOWN, TEAM)));
        assertFalse(service.manages(Scope.of(TOWN)) || service.manages(Scope.of(TOWN, OTHER)) || service.manages(Scope.ALL));
    }

    @Test
    void nobodyGivesARightThatTheyLackThere() {
        Delegation town = administratorOf(Scope.of(TOWN));
        assertTrue(town.mayGive(Set.of("had", "given"), Scope.of(TOWN, TEAM)));
        assertTrue(town.mayGive(Set.of(), Scope.of(TOWN)));
        assertFalse(town.mayGive(Set.of("had", "lacked"), Scope.of(TOWN)));
        assertFalse(town.mayGive(Set.of("had"), Scope.of(CLUB)));
    }

    @Test
    void aRightElsewhereHelpsNobodyHere() {
        Delegation both = new Delegation(List.of(new Held(Rights.PEOPLE_MANAGE, Scope.of(TOWN)), new Held("had", Scope.of(CLUB))), List.of(), UNITS);
        assertFalse(both.mayGive(Set.of("had"), Scope.of(TOWN)));
        assertFalse(both.mayGive(Set.of("had"), Scope.of(CLUB)));
    }

    @Test
    void nobodyEndsTheirOwnLastRoleAsAdministrator() {
        Membership only = administrator(ANNA, Scope.of(TOWN));
        Membership another = administrator(ANNA, Scope.of(CLUB));
        assertTrue(Delegation.ownLastAdministration(only, ANNA, List.of(only), TODAY));
        assertFalse(Delegation.ownLastAdministration(only, ANNA, List.of(only, another), TODAY));
        assertFalse(Delegation.ownLastAdministration(only, BO, List.of(), TODAY));
    }

    @Test
    void anotherRoleThatEndsOrHasNotBegunDoesNotCountAsOneThatIsLeft() {
        Membership only = administrator(ANNA, Scope.of(TOWN));
        Membership ending = administrator(ANNA, Scope.of(CLUB));
        ending.endBy(TODAY.plusDays(1), BO, Instant.EPOCH);
        Membership coming = new Membership(MembershipId.random(), ANNA, Role.ADMINISTRATOR, Scope.of(CLUB), TODAY.plusDays(1));
        Membership planner = new Membership(MembershipId.random(), ANNA, Role.PLANNER, Scope.of(CLUB), TODAY);
        assertTrue(Delegation.ownLastAdministration(only, ANNA, List.of(only, ending, coming, planner), TODAY));
    }

    @Test
    void theLastWhoAdministersTheInstallationStays() {
        Membership last = administrator(ANNA, Scope.ALL);
        Membership ofTown = administrator(BO, Scope.of(TOWN));
        assertTrue(Delegation.lastOfInstallation(last, List.of(last, ofTown), TODAY));
        assertFalse(Delegation.lastOfInstallation(last, List.of(last, administrator(BO, Scope.ALL)), TODAY));
        assertFalse(Delegation.lastOfInstallation(ofTown, List.of(ofTown), TODAY));
    }

    @Test
    void anAdministratorWhoLeavesSoonDoesNotCountAsTheOneWhoStays() {
        Membership last = administrator(ANNA, Scope.ALL);
        Membership leaving = administrator(BO, Scope.ALL);
        leaving.endBy(TODAY.plusDays(30), ANNA, Instant.EPOCH);
        assertTrue(Delegation.lastOfInstallation(last, List.of(last, leaving), TODAY));
    }

    @Test
    void aUnitLiesNeitherInItselfNorInWhatLiesInItNorTooDeep() {
        assertFalse(UNITS.mayLie(SERVICE, Optional.of(SERVICE)));
        assertFalse(UNITS.mayLie(SERVICE, Optional.of(TEAM)));
        assertTrue(UNITS.mayLie(SERVICE, Optional.of(OTHER)));
        assertTrue(UNITS.mayLie(TEAM, Optional.empty()));
        UnitId third = UnitId.random();
        UnitId fourth = UnitId.random();
        List<Unit> four = List.of(unit(TEAM, Optional.of(SERVICE)), unit(third, Optional.of(TEAM)), unit(fourth, Optional.of(third)));
        assertTrue(new UnitTree(four).mayLie(OTHER, Optional.of(fourth)));
        assertTrue(new UnitTree(four).mayLie(SERVICE, Optional.of(OTHER)));
        assertFalse(new UnitTree(List.of(four.get(0), four.get(1), four.get(2), unit(OTHER, Optional.of(fourth)))).mayLie(UnitId.random(), Optional.of(OTHER)));
    }

    @Test
    void unitsStandAfterWhatTheyLieIn() {
        List<Unit> units = List.of(unit(TEAM, Optional.of(SERVICE)), unit(SERVICE, Optional.empty()));
        assertEquals(List.of(SERVICE, TEAM), new UnitTree(units).inOrder(units, (one, other) -> 0).stream().map(Unit::id).toList());
    }

    @Test
    void aUnitHasAnOrganisation() {
        assertThrows(IllegalArgumentException.class, () -> new Scope(Optional.empty(), Optional.of(TEAM)));
    }
}
