package fi.kotoisa.identity.application;

import static fi.kotoisa.identity.application.Town.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.AgreementId;
import fi.kotoisa.identity.OfficialName;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.OrganisationKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.Shared;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.Agreeing.Outcome;
import fi.kotoisa.identity.application.Agreeing.Terms;
import fi.kotoisa.identity.application.AgreementList.State;
import fi.kotoisa.identity.application.AgreementList.Which;
import fi.kotoisa.identity.application.KeepingOrganisations.Ending;
import fi.kotoisa.identity.application.KeepingOrganisations.UnitAbout;
import fi.kotoisa.identity.application.KeepingOrganisations.UnitOutcome;
import fi.kotoisa.identity.application.OrganisationDetails.About;
import fi.kotoisa.identity.application.OrganisationDetails.UnitLine;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Organisations, their units, and what they agree on. */
class OrganisationsTest {

    private static About about(String name, Optional<LocalDate> to) {
        return new About(OrganisationKind.PARISH, new OfficialName(name, "", ""), Optional.of("1234567-1"), Optional.empty(), to);
    }

    private static UnitAbout unit(String name, Optional<UnitId> parent) {
        return new UnitAbout(new OfficialName(name, "", ""), parent, Optional.empty(), Optional.empty());
    }

    private static Terms terms(LocalDate to, Set<Shared> clubSees) {
        return new Terms("Kielikahvilat", TODAY.minusDays(10), to, Set.of(), clubSees);
    }

    @TestOnBothDatabases(modules = "identity")
    void anOrganisationIsFoundByNameInAnyLanguageByNumberAndByKind(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        OrganisationId parish = town.keeping(top, keeping -> keeping.add(about("Äänekosken seurakunta", Optional.empty())));
        assertEquals(List.of("Kerho", "Lähdemetsä", "Äänekosken seurakunta"), names(town, top, "", Optional.empty()));
        assertEquals(List.of("Kerho"), names(town, top, "klubb", Optional.empty()));
        assertEquals(List.of("Äänekosken seurakunta"), names(town, top, "FI12345671", Optional.empty()));
        assertEquals(List.of("Kerho"), names(town, top, "", Optional.of(OrganisationKind.ASSOCIATION)));
        town.keeping(top, keeping -> {
            keeping.correct(parish, 1, about("Äänekosken seurakunta", Optional.of(TODAY.minusDays(1))));
            return true;
        });
        assertEquals(List.of("Kerho", "Lähdemetsä"), names(town, top, "", Optional.empty()));
        assertEquals(3, town.organisationList(top, list -> list.page("", Optional.empty(), true, 0)).rows().size());
    }

    private static List<String> names(Town town, PersonId who, String words, Optional<OrganisationKind> kind) {
        return town.organisationList(who, list -> list.page(words, kind, false, 0)).rows().stream().map(OrganisationList.Line::name).toList();
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorSeesTheirOwnOrganisationAlone(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        assertEquals(List.of("Lähdemetsä"), names(town, boss, "", Optional.empty()));
        assertEquals("Lähdemetsä", town.organisations(boss, details -> details.find(town.town)).shown());
        assertThrows(NotFound.class, () -> town.organisations(boss, details -> details.find(town.club)));
        assertThrows(NotFound.class, () -> town.organisations(boss, details -> details.holders(town.club, 0)));
        assertEquals(List.of("Boss"), town.organisations(boss, details -> details.holders(town.town, 0)).rows().stream().map(OrganisationDetails.Holder::name).toList());
        assertThrows(NotAllowed.class, () -> town.keeping(boss, keeping -> keeping.addUnit(town.club, unit("Vieras", Optional.empty()))));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoComesSecondIsTold(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        int seen = town.organisations(top, details -> details.find(town.town)).version();
        correct(town, top, seen, about("Ensimmäinen", Optional.empty()));
        assertThrows(SomeoneWasQuicker.class, () -> correct(town, top, seen, about("Toinen", Optional.empty())));
        UnitLine team = town.organisations(top, details -> details.find(town.town)).units().get(1);
        assertEquals(UnitOutcome.DONE, town.keeping(top, keeping -> keeping.correctUnit(team.id(), team.version(), unit("Ykkönen", Optional.empty()))));
        assertThrows(SomeoneWasQuicker.class, () -> town.keeping(top, keeping -> keeping.correctUnit(team.id(), team.version(), unit("Kakkonen", Optional.empty()))));
    }

    private static void correct(Town town, PersonId who, int seen, About about) {
        town.keeping(who, keeping -> {
            keeping.correct(town.town, seen, about);
            return true;
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void theTreeOfUnitsHasNoRings(TestDatabase database) {
        Town town = new Town(database);
        PersonId boss = town.administrator("Boss", Scope.of(town.town));
        assertEquals(UnitOutcome.DONE, town.keeping(boss, keeping -> keeping.addUnit(town.town, unit("Alin", Optional.of(town.team)))));
        List<UnitLine> units = town.organisations(boss, details -> details.find(town.town)).units();
        assertEquals(List.of("Palvelu", "Tiimi", "Alin"), units.stream().map(UnitLine::shown).toList());
        assertEquals("Palvelu – Tiimi", units.get(2).within());
        assertEquals(UnitOutcome.NOT_THERE, town.keeping(boss, keeping -> keeping.correctUnit(town.service, units.get(0).version(), unit("Palvelu", Optional.of(units.get(1).id())))));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatEndsTakesItsRolesUnitsAndAgreementsWithIt(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        PersonId worker = town.person("Worker", Role.LEADER, Scope.of(town.town, town.team));
        AgreementId agreement = town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY.plusYears(1), Set.of()))).id().orElseThrow();
        LocalDate last = TODAY.plusDays(30);
        assertEquals(new Ending(1, 2, 1, 0), town.keeping(top, keeping -> keeping.ending(town.town, last)));
        correct(town, top, town.organisations(top, details -> details.find(town.town)).version(), about("Lähdemetsä", Optional.of(last)));
        assertEquals(Optional.of(last), town.roles(worker).get(0).to());
        assertEquals(last, town.agreements(top, list -> list.find(agreement)).terms().to());
        assertTrue(town.organisations(top, details -> details.find(town.town)).units().stream().allMatch(unit -> unit.to().equals(Optional.of(last))));
        assertEquals(UnitOutcome.DONE, town.keeping(top, keeping -> keeping.addUnit(town.town, unit("Uusi", Optional.empty()))));
        assertTrue(town.organisations(top, details -> details.find(town.town)).units().stream().allMatch(unit -> unit.to().equals(Optional.of(last))), "what is added to it ends with it too");
        assertEquals(RoleOutcome.DONE, town.giving(top, giving -> giving.give(worker, new NewRole(Role.COORDINATOR, RolePlace.of(town.town), TODAY, Optional.empty()))));
        assertEquals(Optional.of(last), town.roles(worker).get(1).to());
        assertEquals(RoleOutcome.PLACE_CLOSED, town.giving(top, giving -> giving.give(worker, new NewRole(Role.PLANNER, RolePlace.of(town.town), last.plusDays(1), Optional.empty()))));
    }

    @TestOnBothDatabases(modules = "identity")
    void partnersSeeWhatAnAgreementNamesWhileItHoldsAndNothingElse(TestDatabase database) {
        Town town = new Town(database);
        assertFalse(sees(town, Shared.GROUPS));
        AgreementId id = town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY, Set.of(Shared.GROUPS)))).id().orElseThrow();
        assertTrue(sees(town, Shared.GROUPS));
        assertFalse(sees(town, Shared.FIRST_NAMES));
        assertEquals(false, town.partners(partners -> partners.maySee(town.town, Shared.GROUPS, town.club)));
        assertEquals(true, town.partners(partners -> partners.maySee(town.town, Shared.FIRST_NAMES, town.town)));
        assertEquals(Set.of(town.town), town.partners(partners -> partners.seenBy(List.of(town.club), Shared.GROUPS)));
        assertEquals(Set.of(), town.partners(partners -> partners.seenBy(List.of(town.club, town.town), Shared.GROUPS)));
        int version = town.agreements(town.administrator("Top", Scope.ALL), list -> list.find(id)).version();
        assertEquals(Outcome.DONE, town.agreeing(agreeing -> agreeing.change(id, version, terms(TODAY.minusDays(1), Set.of(Shared.GROUPS)))));
        assertFalse(sees(town, Shared.GROUPS));
    }

    private static boolean sees(Town town, Shared what) {
        return town.partners(partners -> partners.maySee(town.club, what, town.town));
    }

    @TestOnBothDatabases(modules = "identity")
    void changingOnlyWhatPartnersSeeCountsAsAChange(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        AgreementId id = town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY, Set.of(Shared.GROUPS)))).id().orElseThrow();
        int version = town.agreements(top, list -> list.find(id)).version();
        town.agreeing(agreeing -> agreeing.change(id, version, terms(TODAY, Set.of())));
        assertFalse(sees(town, Shared.GROUPS));
        assertThrows(SomeoneWasQuicker.class, () -> town.agreeing(agreeing -> agreeing.change(id, version, terms(TODAY, Set.of(Shared.GROUPS)))));
    }

    @TestOnBothDatabases(modules = "identity")
    void agreementsThatEndWithinSixtyDaysAreListed(TestDatabase database) {
        Town town = new Town(database);
        PersonId top = town.administrator("Top", Scope.ALL);
        PersonId boss = town.administrator("Boss", Scope.of(town.club));
        PersonId other = town.administrator("Other", Scope.of(town.keeping(top, keeping -> keeping.add(about("Muu", Optional.empty())))));
        town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY.plusDays(60), Set.of())));
        town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY.plusDays(61), Set.of())));
        town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY.minusDays(1), Set.of())));
        List<AgreementList.Line> ending = town.agreements(boss, list -> list.page(Which.ENDING, Optional.empty(), 0)).rows();
        assertEquals(List.of(State.ENDING), ending.stream().map(AgreementList.Line::state).toList());
        assertEquals(60, ending.get(0).daysLeft());
        assertEquals(2, town.agreements(boss, list -> list.page(Which.OPEN, Optional.of(town.town), 0)).rows().size());
        assertEquals(1, town.agreements(top, list -> list.page(Which.PAST, Optional.empty(), 0)).rows().size());
        assertEquals(0, town.agreements(other, list -> list.page(Which.OPEN, Optional.empty(), 0)).rows().size());
        assertThrows(NotFound.class, () -> town.agreements(other, list -> list.find(ending.get(0).id())));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyAgreesWithThemselvesOrBeyondTheirEnd(TestDatabase database) {
        Town town = new Town(database);
        assertEquals(Outcome.SAME_PARTY, town.agreeing(agreeing -> agreeing.make(town.town, town.town, terms(TODAY, Set.of()))).outcome());
        PersonId top = town.administrator("Top", Scope.ALL);
        correct(town, top, town.organisations(top, details -> details.find(town.town)).version(), about("Lähdemetsä", Optional.of(TODAY.plusDays(5))));
        assertEquals(Outcome.PLACE_CLOSED, town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY.plusDays(6), Set.of()))).outcome());
        assertEquals(Outcome.DONE, town.agreeing(agreeing -> agreeing.make(town.town, town.club, terms(TODAY.plusDays(5), Set.of()))).outcome());
    }
}
