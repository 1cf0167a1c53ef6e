package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.application.Offices.GIVEN;
import static fi.kotoisa.identity.application.Town.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.OrganisationView;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.PersonView;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.AccountDetails.CountsIn;
import fi.kotoisa.identity.application.AccountDetails.RoleLine;
import fi.kotoisa.identity.domain.FactorRule;
import fi.kotoisa.identity.domain.RegionMember;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.identity.domain.Unit;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What a role in a region is worth in its municipalities, and that nothing counts upwards. */
class RegionRightsTest {

    private static Set<Optional<OrganisationId>> places(OrganisationId... organisations) {
        Set<Optional<OrganisationId>> places = new HashSet<>();
        List.of(organisations).forEach(id -> places.add(Optional.of(id)));
        return places;
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleInARegionCountsInItsMunicipalitiesFromTheFirstDayToTheLast(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        LocalDate first = TODAY.plusDays(10);
        LocalDate last = TODAY.plusDays(20);
        desk.belongs(desk.town.town, desk.region, first, Optional.of(last));
        PersonId planner = desk.planner(Scope.of(desk.region));
        assertEquals(places(desk.region), desk.places(planner, GIVEN, first.minusDays(1)));
        assertEquals(places(desk.region, desk.town.town), desk.places(planner, GIVEN, first));
        assertEquals(places(desk.region, desk.town.town), desk.places(planner, GIVEN, last));
        assertEquals(places(desk.region), desk.places(planner, GIVEN, last.plusDays(1)));
        Recognised then = desk.recognised(planner, first).orElseThrow();
        assertTrue(then.may(GIVEN, desk.town.town));
        assertFalse(then.may(GIVEN, desk.neighbour) || then.may(GIVEN, desk.town.club) || then.may(Rights.PEOPLE_MANAGE, desk.town.town));
    }

    @TestOnBothDatabases(modules = "identity")
    void nothingCountsUpwardsOrSideways(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        desk.belongs(desk.neighbour, desk.region, TODAY, Optional.empty());
        assertEquals(places(desk.town.town), desk.places(desk.planner(Scope.of(desk.town.town)), GIVEN, TODAY));
        assertEquals(places(desk.town.town), desk.places(desk.planner(Scope.of(desk.town.town, desk.town.team)), GIVEN, TODAY));
        assertEquals(places(desk.otherRegion), desk.places(desk.planner(Scope.of(desk.otherRegion)), GIVEN, TODAY));
        assertEquals(Set.of(Optional.empty()), desk.places(desk.planner(Scope.ALL), GIVEN, TODAY));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleInAUnitOfARegionCountsInTheRegionAlone(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        UnitId unit = UnitId.random();
        desk.store(new Unit(unit, desk.region, new OfficialName("Yhteinen tiimi", "", ""), Optional.empty()));
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        assertEquals(places(desk.region), desk.places(desk.planner(Scope.of(desk.region, unit)), GIVEN, TODAY));
        PersonId boss = desk.town.administrator("Tiiminveto", Scope.of(desk.region, unit));
        PersonId worker = desk.town.person("Worker", Role.LEADER, Scope.of(desk.town.town));
        assertThrows(NotFound.class, () -> desk.town.accounts(boss, accounts -> accounts.find(worker)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aMunicipalityInTwoRegionsIsReachedFromBothAndARegionReachesAllItsMunicipalities(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        desk.belongs(desk.neighbour, desk.region, TODAY, Optional.of(TODAY));
        desk.belongs(desk.town.town, desk.otherRegion, TODAY.minusDays(1), Optional.empty());
        assertEquals(places(desk.region, desk.town.town, desk.neighbour), desk.places(desk.planner(Scope.of(desk.region)), GIVEN, TODAY));
        assertEquals(places(desk.otherRegion, desk.town.town), desk.places(desk.planner(Scope.of(desk.otherRegion)), GIVEN, TODAY));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatBelongsToTheWholeInstallationIsOpenedByNoRegion(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        Recognised boss = desk.recognised(desk.town.administrator("Boss", Scope.of(desk.region)), TODAY).orElseThrow();
        assertFalse(boss.may(Rights.AUDIT_READ) || boss.may(Rights.ORGANISATIONS_MANAGE) || boss.may(Rights.LISTS_MANAGE));
        assertTrue(boss.may(Rights.PEOPLE_MANAGE, desk.town.town));
    }

    /** The same as {@link Reach}, counted one by one. */
    @TestOnBothDatabases(modules = "identity")
    void forRandomRegionsTheRightsAreWhatOneCountsByHand(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        Random random = new Random(20261122);
        List<OrganisationId> regions = List.of(desk.region, desk.otherRegion);
        List<OrganisationId> municipalities = List.of(desk.town.town, desk.neighbour, desk.organisation(OrganisationKind.MUNICIPALITY, "Kolmas"));
        List<RegionMember> members = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            LocalDate from = TODAY.minusDays(random.nextInt(10));
            Optional<LocalDate> to = random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(12) - 1));
            members.add(desk.belongs(municipalities.get(random.nextInt(3)), regions.get(random.nextInt(2)), from, to));
            List<Scope> everywhere = List.of(Scope.of(desk.region), Scope.of(desk.otherRegion), Scope.of(municipalities.get(random.nextInt(3))), Scope.of(desk.town.club), Scope.of(desk.town.town, desk.town.team));
            Scope first = everywhere.get(random.nextInt(5));
            Scope second = everywhere.get(random.nextInt(5));
            PersonId who = desk.planner(first);
            desk.role(who, Role.PLANNER, second, TODAY);
            LocalDate day = TODAY.plusDays(random.nextInt(6) - 3);
            Set<Optional<OrganisationId>> expected = new HashSet<>();
            for (Scope role : day.isBefore(TODAY) ? List.of(first) : List.of(first, second)) {
                expected.add(role.organisation());
                members.stream()
                        .filter(member -> role.equals(Scope.of(member.region())) && !day.isBefore(member.from()) && !member.to().filter(day::isAfter).isPresent())
                        .forEach(member -> expected.add(Optional.of(member.municipality())));
            }
            assertEquals(expected, desk.places(who, GIVEN, day), "round " + round);
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void whoHasARoleInAMunicipalityIncludesThoseOfItsRegion(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        PersonId planner = desk.town.person("Seija", Role.PLANNER, Scope.of(desk.region));
        desk.town.person("Kalle", Role.PLANNER, Scope.of(desk.town.town));
        assertEquals(List.of("Kalle", "Seija"), desk.as(planner, beans -> beans.of(PeopleDirectory.class).withRole(Role.PLANNER, desk.town.town)).stream().map(PersonView::name).toList());
        assertEquals(List.of("Seija"), desk.as(planner, beans -> beans.of(PeopleDirectory.class).withRole(Role.PLANNER, desk.region)).stream().map(PersonView::name).toList());
        assertEquals(List.of(), desk.as(planner, beans -> beans.of(PeopleDirectory.class).withRole(Role.PLANNER, desk.neighbour)));
        assertEquals(List.of("Lähdemetsä", "Seutu"), desk.as(planner, beans -> beans.of(OrganisationDirectory.class).ofPerson(planner, GIVEN)).stream().map(OrganisationView::name).toList());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoHasARightTellsWhichRoleCountsByTheRegion(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        desk.town.person("Seija", Role.PLANNER, Scope.of(desk.region));
        desk.town.person("Kalle", Role.PLANNER, Scope.of(desk.town.town));
        PersonId boss = desk.town.administrator("Boss", Scope.of(desk.town.town));
        List<RightsMatrix.Holder> holders = desk.known(boss, beans -> beans.of(RightsMatrix.class).holders(GIVEN, desk.town.town, 0)).rows();
        assertEquals(List.of("Kalle false", "Seija true"), holders.stream().map(holder -> holder.name() + " " + holder.byRegion()).toList());
        assertEquals("Seutu", holders.get(1).place());
        assertThrows(NotAllowed.class, () -> desk.known(boss, beans -> beans.of(RightsMatrix.class).holders(GIVEN, desk.region, 0)));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorOfTheRegionInvitesAndGivesRolesInItsMunicipalities(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        PersonId boss = desk.town.administrator("Boss", Scope.of(desk.region));
        PersonId worker = desk.town.person("Worker", Role.LEADER, Scope.of(desk.town.town));
        List<String> offered = desk.as(boss, beans -> beans.of(RoleChoices.class).find()).places().stream().map(RoleChoices.PlaceChoice::name).toList();
        assertEquals(List.of("Lähdemetsä", "Lähdemetsä – Palvelu", "Lähdemetsä – Tiimi", "Seutu"), offered);
        NewRole planner = new NewRole(Role.PLANNER, new RolePlace(Optional.of(desk.town.town), Optional.of(desk.town.team)), TODAY, Optional.empty());
        assertEquals(RoleOutcome.DONE, desk.town.giving(boss, giving -> giving.give(worker, planner)));
        assertThrows(NotAllowed.class, () -> desk.town.giving(boss, giving -> giving.give(worker, new NewRole(Role.PLANNER, RolePlace.of(desk.neighbour), TODAY, Optional.empty()))));
        Invitation invitation = new Invitation("Uusi", "uusi@kotoisa.example", Set.of(Role.LEADER), RolePlace.of(desk.town.town), Language.FI);
        assertEquals(Inviting.Outcome.DONE, desk.town.inviting(boss, inviting -> inviting.invite(invitation)));
        assertEquals(List.of("Boss", "Uusi", "Worker"), desk.town.list(boss, AccountQuery.ALL));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorOfAMunicipalityManagesNobodyOfTheRegion(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.empty());
        desk.belongs(desk.neighbour, desk.region, TODAY, Optional.empty());
        PersonId boss = desk.town.administrator("Boss", Scope.of(desk.town.town));
        PersonId seija = desk.town.person("Seija", Role.PLANNER, Scope.of(desk.region));
        assertThrows(NotFound.class, () -> desk.town.accounts(boss, accounts -> accounts.find(seija)));
        assertThrows(NotAllowed.class, () -> desk.town.giving(boss, giving -> giving.give(boss, new NewRole(Role.ADMINISTRATOR, RolePlace.of(desk.region), TODAY, Optional.empty()))));
        assertThrows(NotFound.class, () -> desk.town.organisations(boss, details -> details.find(desk.region)));
        assertThrows(NotFound.class, () -> desk.town.organisations(boss, details -> details.find(desk.neighbour)));
        assertEquals(List.of("Boss"), desk.town.list(boss, AccountQuery.ALL));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAccountSaysInWhichMunicipalitiesARoleCountsTodayAndLater(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY.plusDays(5), Optional.empty());
        desk.belongs(desk.neighbour, desk.region, TODAY.minusDays(9), Optional.of(TODAY));
        desk.belongs(desk.neighbour, desk.region, TODAY.minusDays(20), Optional.of(TODAY.minusDays(10)));
        PersonId seija = desk.planner(Scope.of(desk.region));
        RoleLine line = desk.town.accounts(desk.top, accounts -> accounts.find(seija)).roles().get(0);
        assertEquals(List.of(new CountsIn("Koivuranta", TODAY.minusDays(9), Optional.of(TODAY)), new CountsIn("Lähdemetsä", TODAY.plusDays(5), Optional.empty())), line.counts());
        PersonId kalle = desk.planner(Scope.of(desk.town.town));
        assertEquals(List.of(), desk.town.accounts(desk.top, accounts -> accounts.find(kalle)).roles().get(0).counts());
    }

    @TestOnBothDatabases(modules = "identity")
    void aSecondFactorThatAMunicipalityAsksForIsAskedOfThoseOfItsRegionToo(TestDatabase database) {
        RegionDesk desk = new RegionDesk(database);
        desk.belongs(desk.town.town, desk.region, TODAY, Optional.of(TODAY));
        desk.store(new FactorRule(Role.PLANNER, Optional.of(desk.town.town), TODAY.minusDays(3)));
        PersonId planner = desk.planner(Scope.of(desk.region));
        assertTrue(desk.recognised(planner, TODAY).isEmpty());
        assertTrue(desk.recognised(planner, TODAY.plusDays(1)).isPresent());
        assertEquals(true, desk.as(planner, beans -> beans.of(FactorDuty.class).binds(planner)));
        assertTrue(desk.recognised(desk.planner(Scope.of(desk.neighbour)), TODAY).isPresent());
    }
}
