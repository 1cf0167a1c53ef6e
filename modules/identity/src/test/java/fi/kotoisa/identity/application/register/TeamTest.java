package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.TODAY;
import static fi.kotoisa.identity.application.register.Office.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.UnitId;
import fi.kotoisa.identity.application.personaldata.DataRequests;
import fi.kotoisa.identity.application.personaldata.RequestView;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a role in a unit opens in the register: whom the people of that unit work with, as long as they do. */
class TeamTest {

    /** A town with two teams, one in a department; each team has a counsellor, the department and one team a manager, the town another. */
    private static final class Teams {

        final Office office;
        final OrganisationId town;
        final UnitId department;
        final UnitId north;
        final UnitId south;
        final PersonId nora;
        final PersonId sami;
        final PersonId northBoss;
        final PersonId departmentBoss;
        final PersonId southBoss;
        final PersonId townBoss;

        Teams(TestDatabase database) {
            office = new Office(database);
            town = office.town;
            department = office.unit(town, "Osasto", Optional.empty());
            north = office.unit(town, "Pohjoinen", Optional.of(department));
            south = office.unit(town, "Etelä", Optional.empty());
            nora = somebody("Nora", Role.COUNSELLOR, Scope.of(town, north));
            sami = somebody("Sami", Role.COUNSELLOR, Scope.of(town, south));
            northBoss = somebody("Niina", Role.MANAGER, Scope.of(town, north));
            departmentBoss = somebody("Oona", Role.MANAGER, Scope.of(town, department));
            southBoss = somebody("Eila", Role.MANAGER, Scope.of(town, south));
            townBoss = somebody("Maija", Role.MANAGER, Scope.of(town));
        }

        PersonId somebody(String name, Role role, Scope where) {
            PersonId id = office.account(name);
            office.role(id, role, where, Optional.empty());
            return id;
        }

        boolean opens(PersonId who, PersonId file) {
            try {
                return office.as(who).with(use -> use.files.find(file)).person().equals(file);
            } catch (NotFound notThere) {
                return false;
            }
        }

        Emergencies.Outcome emergency(PersonId who, String typed) {
            return office.as(who).with(use -> use.emergencies.open(town, typed, Office.PASSWORD, new EmergencyReason(EmergencyKind.DANGER, "Soitti ja kertoi olevansa sairaalassa"))).outcome();
        }

        List<PersonId> asked(PersonId who) {
            return office.as(who).with(use -> use.of(DataRequests.class).page(true, 0)).rows().stream().map(RequestView::person).toList();
        }

        Set<PersonId> told(String key) {
            Set<PersonId> told = office.sent.stream().filter(message -> message.key().equals(key)).map(Message::recipient).map(PersonId::new).collect(Collectors.toSet());
            office.sent.clear();
            return told;
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void aManagerOfATeamSeesWhomTheTeamWorksWithAndNobodyElse(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId amal = teams.office.as(teams.nora).take(person(teams.town, "Amal Idris"));
        PersonId other = teams.office.as(teams.sami).take(person(teams.town, "Amal Osman"));
        for (PersonId boss : List.of(teams.northBoss, teams.departmentBoss)) {
            assertEquals(List.of("Amal Idris"), teams.office.as(boss).found("Amal"));
            assertEquals(List.of("Amal Idris"), teams.office.found(""));
            assertEquals(FileView.Why.TEAM, teams.office.with(use -> use.files.find(amal)).why());
            assertFalse(teams.opens(boss, other));
            assertThrows(NotFound.class, () -> teams.office.as(boss).with(use -> use.caring.workers(other)));
        }
        assertEquals(List.of("Amal Osman"), teams.office.as(teams.southBoss).found("Amal"));
        assertEquals(List.of("Amal Idris", "Amal Osman"), teams.office.as(teams.townBoss).found("Amal"));
        assertEquals(FileView.Why.ORGANISATION, teams.office.with(use -> use.files.find(amal)).why());
        assertEquals(List.of("Amal Idris"), teams.office.as(teams.nora).found("Amal"), "a counsellor in a unit sees whom she works with");
    }

    @TestOnBothDatabases(modules = "identity")
    void whenTheCounsellorLeavesTheTeamOrThePersonTheTeamSeesNothingMore(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId moving = teams.office.account("Mika");
        teams.office.role(moving, Role.COUNSELLOR, Scope.of(teams.town), Optional.empty());
        teams.office.role(moving, Role.COUNSELLOR, Scope.of(teams.town, teams.north), Optional.of(TODAY.minusDays(1)));
        teams.office.role(moving, Role.COUNSELLOR, Scope.of(teams.town, teams.south), Optional.of(TODAY));
        PersonId amal = teams.office.as(moving).take(person(teams.town, "Amal Idris"));
        assertFalse(teams.opens(teams.northBoss, amal), "the role in the north ended yesterday");
        assertTrue(teams.opens(teams.southBoss, amal), "the role in the south holds today");
        UUID relation = teams.office.as(teams.townBoss).with(use -> use.files.find(amal)).workers().get(0).relation();
        teams.office.with(use -> use.caring.assign(amal, teams.nora, CareTask.OWN_COUNSELLOR, TODAY, Optional.empty()));
        teams.office.with(use -> use.caring.end(amal, relation));
        assertFalse(teams.opens(teams.southBoss, amal), "nobody of the south works with her now");
        assertTrue(teams.opens(teams.northBoss, amal));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatTheTeamWorksWithUnderNonDisclosureItsManagerDoesNotSee(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId hidden = teams.office.as(teams.nora).take(person(teams.town, "Amal Idris"));
        teams.office.with(use -> use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, TODAY, Optional.empty()));
        assertFalse(teams.opens(teams.northBoss, hidden));
        assertEquals(List.of(), teams.office.as(teams.northBoss).found(""));
        teams.office.as(teams.nora).with(use -> use.revealing.reveal(hidden, RevealReason.TO_REACH));
        assertEquals(Set.of(teams.townBoss, teams.northBoss, teams.departmentBoss), teams.told("revealed"), "those over the worker hear of it, and no other team");
    }

    @TestOnBothDatabases(modules = "identity")
    void whoWorksInATeamTakesPeopleInAndIsToldOfThoseOfTheOthers(TestDatabase database) {
        Teams teams = new Teams(database);
        teams.office.as(teams.sami).take(person(teams.town, "Amal Osman"));
        Resemblance alike = teams.office.as(teams.northBoss).with(use -> use.resemblances.of(person(teams.town, "Amal Osman"))).get(0);
        assertEquals(List.of("Amal Osman", false, List.of("Sami")), List.of(alike.name(), alike.open(), alike.counsellors()));
        PersonId taken = teams.office.take(person(teams.town, "Noor Said"));
        assertEquals(FileView.Why.WORKS_WITH, teams.office.with(use -> use.files.find(taken)).why());
    }

    @TestOnBothDatabases(modules = "identity")
    void twoRecordsAreMadeOneOnlyWhereTheTeamSeesBoth(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId one = teams.office.as(teams.nora).take(person(teams.town, "Amal Idris"));
        PersonId two = teams.office.take(person(teams.town, "Amal Idriss"));
        PersonId other = teams.office.as(teams.sami).take(person(teams.town, "Amal Idris"));
        assertThrows(NotFound.class, () -> teams.office.as(teams.northBoss).with(use -> use.merging.merge(one, use.files.find(one).version(), other, 1)));
        assertEquals(Merging.Outcome.DONE, teams.office.with(use -> use.merging.merge(one, use.files.find(one).version(), two, use.files.find(two).version())));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatThePeopleOfTheTeamAskAboutTheirDataItsManagerSees(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId amal = teams.office.as(teams.nora).take(person(teams.town, "Amal Idris"));
        PersonId hidden = teams.office.take(person(teams.town, "Noor Idris"));
        PersonId other = teams.office.as(teams.sami).take(person(teams.town, "Amal Osman"));
        for (PersonId asks : List.of(amal, hidden, other)) {
            teams.office.as(asks.equals(other) ? teams.sami : teams.nora).with(use -> use.of(DataRequests.class).note(asks, DataRequestKind.CORRECTION, "Nimi on väärin", TODAY));
        }
        teams.office.as(teams.nora).with(use -> use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, TODAY, Optional.empty()));
        assertEquals(List.of(amal), teams.asked(teams.northBoss));
        assertEquals(List.of(other), teams.asked(teams.southBoss));
        assertEquals(Set.of(amal, hidden, other), Set.copyOf(teams.asked(teams.townBoss)), "by reference");
    }

    @TestOnBothDatabases(modules = "identity")
    void ofAnEmergencyHearTheOrganisationAndTheTeamsItConcerns(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId east = teams.office.account("Itä");
        teams.office.role(east, Role.MANAGER, Scope.of(teams.town, teams.office.unit(teams.town, "Itä", Optional.empty())), Optional.empty());
        PersonId amal = teams.office.as(teams.nora).take(person(teams.town, "Amal Idris"));
        assertEquals(Emergencies.Outcome.OPENED, teams.emergency(teams.sami, "Amal Idris"));
        assertEquals(Set.of(teams.townBoss, teams.northBoss, teams.departmentBoss, teams.southBoss), teams.told("emergency-opened"));
        assertTrue(teams.opens(teams.sami, amal));
        assertEquals(List.of("Amal Idris"), teams.office.as(teams.northBoss).with(use -> use.emergencyDesk.page(0)).stream().map(EmergencyDesk.Row::name).toList());
        EmergencyDesk.Row row = teams.office.as(teams.southBoss).with(use -> use.emergencyDesk.page(0)).get(0);
        assertEquals("", row.name(), "she answers for the worker and does not see the file");
        assertEquals(List.of(), teams.office.as(east).with(use -> use.emergencyDesk.page(0)));
        assertThrows(NotFound.class, () -> teams.office.as(east).with(use -> use.emergencyDesk.review(row.id(), true, "")));
        assertEquals(EmergencyDesk.Outcome.DONE, teams.office.as(teams.southBoss).with(use -> use.emergencyDesk.review(row.id(), true, "")).outcome());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoIsAskedInAnEmergencyTellsNothingOfWhoIsUnderNonDisclosure(TestDatabase database) {
        Teams teams = new Teams(database);
        PersonId hidden = teams.office.as(teams.nora).take(Office.reached(person(teams.town, "Amal Idris"), "+358405550123"));
        teams.office.with(use -> use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, TODAY, Optional.empty()));
        teams.office.sent.clear();
        assertEquals(Emergencies.Outcome.PASSED_ON, teams.emergency(teams.sami, "+358405550123"));
        assertEquals(Set.of(teams.townBoss, teams.southBoss), teams.told("emergency-asked"));
        assertEquals(Emergencies.Outcome.PASSED_ON, teams.emergency(teams.sami, "+358405550199"));
        assertEquals(Set.of(teams.townBoss, teams.southBoss), teams.told("emergency-asked"), "as for a number that nobody has");
        assertEquals(List.of(), teams.office.as(teams.northBoss).with(use -> use.emergencyDesk.page(0)));
        UUID asked = teams.office.as(teams.southBoss).with(use -> use.emergencyDesk.page(0)).stream().filter(row -> row.person().isPresent()).findFirst().orElseThrow().id();
        assertThrows(NotFound.class, () -> teams.office.as(teams.northBoss).with(use -> use.emergencyDesk.open(asked, false)));
        assertEquals(EmergencyDesk.Outcome.DONE, teams.office.as(teams.southBoss).with(use -> use.emergencyDesk.open(asked, false)).outcome());
    }

    @TestOnBothDatabases(modules = "identity")
    void whereNobodyAnswersForTheOrganisationAllItsTeamsHear(TestDatabase database) {
        Teams teams = new Teams(database);
        teams.office.within(entities -> entities.createQuery("delete from Membership m where m.person = :boss").setParameter("boss", teams.townBoss.value()).executeUpdate());
        PersonId alone = teams.somebody("Anna", Role.COUNSELLOR, Scope.of(teams.town));
        assertEquals(Emergencies.Outcome.PASSED_ON, teams.emergency(alone, "Kukaan ei ole"));
        assertEquals(Set.of(teams.northBoss, teams.departmentBoss, teams.southBoss), teams.told("emergency-asked"));
    }
}
