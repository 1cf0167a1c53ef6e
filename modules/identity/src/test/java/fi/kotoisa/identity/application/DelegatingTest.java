package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.application.Town.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Duties.Duty;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AccountDetails.Phase;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What administrators of the installation, of an organisation and of a unit may do with the accounts and roles of others. */
class DelegatingTest {

    private static NewRole role(Role role, RolePlace place) {
        return new NewRole(role, place, TODAY, Optional.empty());
    }

    private static RoleOutcome end(Town town, PersonId who, MembershipId role, LocalDate lastDay) {
        return town.giving(who, giving -> giving.end(role, lastDay));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorGivesRolesInTheirOwnOrganisationAlone(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId worker = town.person("Worker", Role.LEADER, Scope.of(town.town));
        assertEquals(RoleOutcome.DONE, town.giving(boss, giving -> giving.give(worker, role(Role.PLANNER, RolePlace.of(town.town)))));
        assertThrows(NotAllowed.class, () -> town.giving(boss, giving -> giving.give(worker, role(Role.PLANNER, RolePlace.of(town.club)))));
        assertThrows(NotAllowed.class, () -> town.giving(boss, giving -> giving.give(worker, role(Role.PLANNER, RolePlace.ALL))));
        assertThrows(NotAllowed.class, () -> town.giving(boss, giving -> giving.give(boss, role(Role.ADMINISTRATOR, RolePlace.ALL))));
        assertEquals(2, town.roles(worker).size());
    }

    @TestOnBothDatabases(modules = "identity")
    void peopleOfOthersAreNotThereForAnAdministrator(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId stranger = town.person("Stranger", Role.LEADER, Scope.of(town.club));
        MembershipId theirs = town.role(stranger, Role.PLANNER, Scope.of(town.club));
        assertThrows(NotFound.class, () -> town.giving(boss, giving -> giving.give(stranger, role(Role.PLANNER, RolePlace.of(town.town)))));
        assertThrows(NotFound.class, () -> end(town, boss, theirs, TODAY));
        assertThrows(NotFound.class, () -> town.accounts(boss, accounts -> accounts.find(stranger)));
        assertThrows(NotFound.class, () -> town.inviting(boss, inviting -> inviting.end(stranger)));
        assertEquals(List.of("Boss"), town.list(boss, AccountQuery.ALL));
    }

    @TestOnBothDatabases(modules = "identity")
    void theAdministratorOfAUnitManagesWhatLiesInIt(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town, town.service));
        PersonId inTeam = town.person("Inside", Role.LEADER, Scope.of(town.town, town.team));
        PersonId beside = town.person("Outside", Role.LEADER, Scope.of(town.town));
        RolePlace team = new RolePlace(Optional.of(town.town), Optional.of(town.team));
        assertEquals(RoleOutcome.DONE, town.giving(boss, giving -> giving.give(inTeam, role(Role.PLANNER, team))));
        assertThrows(NotAllowed.class, () -> town.giving(boss, giving -> giving.give(inTeam, role(Role.PLANNER, RolePlace.of(town.town)))));
        assertThrows(NotFound.class, () -> town.accounts(boss, accounts -> accounts.find(beside)));
        assertEquals(List.of("Boss", "Inside"), town.list(boss, AccountQuery.ALL));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyGivesARightThatTheyLack(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId top = town.administrator("Top", Scope.ALL);
        PersonId worker = town.person("Worker", Role.LEADER, Scope.of(town.town));
        assertEquals(RoleOutcome.LACKS_RIGHT, town.giving(boss, giving -> giving.give(worker, role(Role.COUNSELLOR, RolePlace.of(town.town)))));
        assertEquals(RoleOutcome.LACKS_RIGHT, town.giving(top, giving -> giving.give(worker, role(Role.COUNSELLOR, RolePlace.of(town.town)))));
        assertEquals(RoleOutcome.DONE, town.giving(boss, giving -> giving.give(worker, role(Role.ADMINISTRATOR, RolePlace.of(town.town)))));
        assertEquals(RoleOutcome.DONE, town.giving(top, giving -> giving.give(worker, role(Role.DATA_PROTECTION_OFFICER, RolePlace.ALL))));
        assertEquals(Inviting.Outcome.LACKS_RIGHT, town.inviting(boss, inviting -> inviting.invite(new Invitation("Uusi", "uusi@kotoisa.example", Set.of(Role.PLANNER, Role.COUNSELLOR),
                RolePlace.of(town.town), Language.FI))));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyEndsTheirOwnLastRoleAsAdministrator(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.person("Boss");
        MembershipId first = town.role(boss, Role.ADMINISTRATOR, Scope.of(town.town));
        assertEquals(RoleOutcome.OWN_LAST, end(town, boss, first, TODAY));
        town.role(boss, Role.ADMINISTRATOR, Scope.of(town.club));
        assertEquals(RoleOutcome.DONE, end(town, boss, first, TODAY));
    }

    @TestOnBothDatabases(modules = "identity")
    void theLastWhoAdministersTheInstallationCannotBeEnded(TestDatabase database) {
        Town town = new Town(database);
        PersonId last = town.person("Last");
        MembershipId lasting = town.role(last, Role.ADMINISTRATOR, Scope.ALL);
        PersonId leaving = town.person("Leaving");
        MembershipId passing = town.role(leaving, Role.ADMINISTRATOR, Scope.ALL);
        assertEquals(RoleOutcome.DONE, end(town, last, passing, TODAY.plusDays(10)));
        assertEquals(RoleOutcome.LAST_ADMINISTRATOR, end(town, leaving, lasting, TODAY.plusDays(5)));
        assertEquals(Inviting.Outcome.LAST_ADMINISTRATOR, town.inviting(leaving, inviting -> inviting.end(last)));
        assertTrue(town.open(last));
    }

    @TestOnBothDatabases(modules = "identity")
    void ofTwoAdministratorsWhoEndEachOtherAtOnceOneStays(TestDatabase database) throws Exception {
        Town town = new Town(database);
        PersonId one = town.person("One");
        PersonId other = town.person("Other");
        MembershipId ofOne = town.role(one, Role.ADMINISTRATOR, Scope.ALL);
        MembershipId ofOther = town.role(other, Role.ADMINISTRATOR, Scope.ALL);
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<RoleOutcome> second = town.with(entities -> {
                assertEquals(RoleOutcome.DONE, town.offices(entities, one).giving().end(ofOther, TODAY));
                entities.flush();
                Future<RoleOutcome> begun = elsewhere.submit(() -> end(town, other, ofOne, TODAY));
                assertThrows(TimeoutException.class, () -> begun.get(1, TimeUnit.SECONDS), "the second waits until the first is done");
                return begun;
            });
            assertEquals(RoleOutcome.LAST_ADMINISTRATOR, second.get(30, TimeUnit.SECONDS));
        } finally {
            elsewhere.shutdownNow();
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void anEndedAccountIsNoAdministratorWhoStays(TestDatabase database) {
        Town town = new Town(database);
        PersonId first = town.administrator("First", Scope.ALL);
        PersonId second = town.administrator("Second", Scope.ALL);
        assertEquals(Inviting.Outcome.DONE, town.inviting(first, inviting -> inviting.end(second)));
        PersonId third = town.person("Third");
        town.role(second, Role.ADMINISTRATOR, Scope.ALL);
        MembershipId own = town.role(third, Role.ADMINISTRATOR, Scope.of(town.town));
        MembershipId lasting = town.roles(first).get(0).id();
        town.role(first, Role.ADMINISTRATOR, Scope.of(town.club));
        assertEquals(RoleOutcome.LAST_ADMINISTRATOR, end(town, first, lasting, TODAY));
        assertEquals(RoleOutcome.DONE, end(town, first, own, TODAY));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAccountWithRolesElsewhereEndsOnlyFromAbove(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId top = town.administrator("Top", Scope.ALL);
        PersonId both = town.person("Both", Role.LEADER, Scope.of(town.town));
        town.role(both, Role.LEADER, Scope.of(town.club));
        assertTrue(town.accounts(boss, accounts -> accounts.find(both)).elsewhere());
        assertEquals(1, town.accounts(boss, accounts -> accounts.find(both)).roles().size());
        assertEquals(Inviting.Outcome.ELSEWHERE, town.inviting(boss, inviting -> inviting.end(both)));
        assertEquals(Inviting.Outcome.DONE, town.inviting(top, inviting -> inviting.end(both)));
        assertFalse(town.open(both));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoStillAnswersForSomethingDoesNotLeave(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        PersonId leader = town.person("Leader", Role.LEADER, Scope.of(town.town));
        town.duties.add(new Duty("kertoja", 3, List.of()));
        assertEquals(Inviting.Outcome.HAS_DUTIES, town.inviting(top, inviting -> inviting.end(leader)));
        assertEquals(3, town.accounts(top, accounts -> accounts.find(leader)).duties().get(0).count());
        assertTrue(town.open(leader));
        assertTrue(town.roles(leader).get(0).holdsOn(TODAY));
        town.duties.clear();
        assertEquals(Inviting.Outcome.DONE, town.inviting(top, inviting -> inviting.end(leader)));
        assertFalse(town.roles(leader).get(0).holdsOn(TODAY));
    }

    @TestOnBothDatabases(modules = "identity")
    void somebodyOfAnotherOrganisationIsInvitedIntoTheAccountThatIsThere(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId stranger = town.person("Stranger", Role.LEADER, Scope.of(town.club));
        Invitation invitation = new Invitation("Joku", "stranger@kotoisa.example", Set.of(Role.PLANNER), RolePlace.of(town.town), Language.FI);
        assertEquals(Inviting.Outcome.JOINED, town.inviting(boss, inviting -> inviting.invite(invitation)));
        assertEquals("Stranger", town.accounts(boss, accounts -> accounts.find(stranger)).name());
        assertEquals(Inviting.Outcome.ALREADY_THERE, town.inviting(boss, inviting -> inviting.invite(invitation)));
    }

    @TestOnBothDatabases(modules = "identity")
    void rolesHaveDaysAndRememberWhoGaveAndEndedThem(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId worker = town.person("Worker", Role.LEADER, Scope.of(town.town));
        NewRole next = new NewRole(Role.PLANNER, RolePlace.of(town.town), TODAY.plusDays(10), Optional.of(TODAY.plusDays(20)));
        assertEquals(RoleOutcome.DONE, town.giving(boss, giving -> giving.give(worker, next)));
        assertEquals(RoleOutcome.ROLE_THERE, town.giving(boss, giving -> giving.give(worker, role(Role.PLANNER, RolePlace.of(town.town)))));
        assertEquals(RoleOutcome.IN_THE_PAST, town.giving(boss, giving -> giving.give(worker, new NewRole(Role.PLANNER, RolePlace.of(town.town), TODAY.minusDays(1), Optional.empty()))));
        Membership leading = town.roles(worker).get(0);
        assertEquals(RoleOutcome.IN_THE_PAST, end(town, boss, leading.id(), TODAY.minusDays(2)));
        assertEquals(RoleOutcome.DONE, end(town, boss, leading.id(), TODAY.minusDays(1)));
        assertEquals(RoleOutcome.ENDS_EARLIER, end(town, boss, leading.id(), TODAY));
        AccountDetails.Details seen = town.accounts(boss, accounts -> accounts.find(worker));
        assertEquals(List.of(Phase.COMING, Phase.PAST), seen.roles().stream().map(AccountDetails.RoleLine::phase).toList());
        assertEquals("Boss", seen.roles().get(0).given().orElseThrow().name());
        assertEquals("Boss", seen.roles().get(1).ended().orElseThrow().name());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleThatIsTakenBackBeforeItBeginsNeverHeld(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        PersonId worker = town.person("Worker", Role.LEADER, Scope.of(town.town));
        town.giving(boss, giving -> giving.give(worker, new NewRole(Role.PLANNER, RolePlace.of(town.town), TODAY.plusDays(10), Optional.empty())));
        Membership coming = town.roles(worker).get(1);
        assertEquals(RoleOutcome.DONE, end(town, boss, coming.id(), TODAY));
        assertTrue(town.accounts(boss, accounts -> accounts.find(worker)).roles().get(1).neverHeld());
        assertEquals(RoleOutcome.DONE, town.giving(boss, giving -> giving.give(worker, role(Role.PLANNER, RolePlace.of(town.town)))));
    }

    @TestOnBothDatabases(modules = "identity")
    void peopleAreFoundByNameAddressOrganisationAndRole(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        town.person("Åke", Role.LEADER, Scope.of(town.town));
        town.person("Zaid", Role.PLANNER, Scope.of(town.club));
        town.person("Nobody");
        assertEquals(List.of("Nobody", "Top", "Zaid", "Åke"), town.list(top, AccountQuery.ALL));
        assertEquals(List.of("Åke"), town.list(top, new AccountQuery("åK", Optional.empty(), Optional.empty())));
        assertEquals(List.of("Zaid"), town.list(top, new AccountQuery(" ZAID@kotoisa.example", Optional.empty(), Optional.empty())));
        assertEquals(List.of(), town.list(top, new AccountQuery("100%", Optional.empty(), Optional.empty())));
        assertEquals(List.of("Zaid"), town.list(top, new AccountQuery("", Optional.of(town.club), Optional.empty())));
        assertEquals(List.of("Åke"), town.list(top, new AccountQuery("", Optional.empty(), Optional.of(Role.LEADER))));
        assertEquals(List.of(), town.list(top, new AccountQuery("", Optional.of(town.club), Optional.of(Role.LEADER))));
    }
}
