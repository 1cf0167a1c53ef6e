package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.born;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.Guarding.Outcome;
import fi.kotoisa.identity.application.register.GuardingHouseholds.Companion;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A mother is hidden, and with her the children by whom she would be found. */
class GuardingHouseholdsTest {

    private static final String CHILDS = "+358405551234";
    private static final LocalDate END = Office.TODAY.plusDays(40);

    private Office office;
    private PersonId outi;
    private PersonId aino;
    private PersonId desk;
    private PersonId chief;
    private PersonId mother;
    private PersonId father;
    private PersonId son;
    private PersonId daughter;

    private void open(TestDatabase database) {
        office = new Office(database);
        outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        aino = office.worker("Aino", Role.COUNSELLOR, office.town);
        desk = office.worker("Sirpa", Role.SECRETARY, office.town);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        mother = office.as(outi).take(person(office.town, "Karîn Demîr"));
        father = office.take(person(office.town, "Azad Demîr"));
        son = office.take(reached(born(person(office.town, "Rojhat Demîr"), Birth.on(Office.TODAY.minusYears(15))), CHILDS));
        daughter = office.take(person(office.town, "Rojîn Demîr"));
        office.with(use -> use.families.join(father, mother, FamilyPart.ADULT));
        office.with(use -> use.families.join(son, mother, FamilyPart.ADULT));
        office.with(use -> use.families.join(daughter, mother, FamilyPart.CHILD));
    }

    private Outcome guard(PersonId worker, PersonId... with) {
        return office.as(worker).with(use -> use.households.guard(mother, Set.of(with), SafetyKind.SAFETY_RISK, Office.TODAY, Optional.of(END)));
    }

    private Set<PersonId> hidden() {
        return office.as(outi).with(use -> List.of(mother, father, son, daughter).stream().filter(each -> use.files.find(each).guarded()).collect(Collectors.toSet()));
    }

    private Set<PersonId> offered(PersonId worker, boolean alike) {
        return office.as(worker).with(use -> alike ? use.households.alike(mother) : use.households.open(mother)).stream().map(Companion::person).collect(Collectors.toSet());
    }

    private void end(PersonId... with) {
        office.as(outi).with(use -> {
            use.households.end(mother, Set.of(with), SafetyKind.SAFETY_RISK);
            return true;
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void itOffersTheHouseholdAndKnowsTheMinorsByTheirBirthOrTheirPart(TestDatabase database) {
        open(database);
        List<Companion> offered = office.as(outi).with(use -> use.households.open(mother));
        assertEquals(Set.of(father, son, daughter), offered.stream().map(Companion::person).collect(Collectors.toSet()));
        assertEquals(Set.of(son, daughter), offered.stream().filter(Companion::minor).map(Companion::person).collect(Collectors.toSet()), "never the spouse");
    }

    @TestOnBothDatabases(modules = "identity")
    void oneDeedHidesAllWhoWereChosenAndWhatLeadsToThem(TestDatabase database) {
        open(database);
        ContactId his = office.as(outi).with(use -> use.contacts.keep("series-1", new NewContact("Rojhat", Optional.of(CHILDS), Optional.empty(), Language.TR)));
        assertEquals(Outcome.DONE, guard(outi, son, daughter));
        assertEquals(Set.of(mother, son, daughter), hidden());
        assertEquals(Optional.empty(), office.with(use -> use.contacts.show(List.of(his))).get(his).shownName(), "nor does the son's sign-up lead to her");
        for (PersonId each : List.of(mother, son, daughter)) {
            assertThrows(NotFound.class, () -> office.as(desk).with(use -> use.files.find(each)));
        }
        assertEquals(List.of("Azad Demîr"), office.as(desk).found("Demîr"));
    }

    @TestOnBothDatabases(modules = "identity")
    void pressingTwiceIsOneMarkEach(TestDatabase database) {
        open(database);
        guard(outi, son);
        assertEquals(Outcome.DONE, guard(outi, son));
        long[] marks = new long[1];
        database.within("identity", entities -> marks[0] = entities.createQuery("select count(m) from SafetyMark m", Long.class).getSingleResult());
        assertEquals(2, marks[0]);
    }

    @TestOnBothDatabases(modules = "identity")
    void wrongDaysHideNobody(TestDatabase database) {
        open(database);
        assertEquals(Outcome.WRONG_DAYS, office.as(outi).with(use -> use.households.guard(mother, Set.of(son), SafetyKind.SAFETY_RISK, Office.TODAY, Optional.of(Office.TODAY.minusDays(1)))));
        assertEquals(Set.of(), hidden());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoeverSawThemForTheOrganisationHidesThemAllAndSeesNobodyOfThemAnyMore(TestDatabase database) {
        open(database);
        assertEquals(Outcome.DONE, guard(desk, son, daughter));
        assertEquals(Set.of(mother, son, daughter), hidden());
    }

    @TestOnBothDatabases(modules = "identity")
    void aChildWhomTheWorkerMayKnowAndDoesNotSeeIsHiddenToo(TestDatabase database) {
        open(database);
        office.as(chief).with(use -> use.caring.assign(mother, aino, CareTask.COLLEAGUE, Office.TODAY, Optional.empty()));
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.files.find(son)));
        assertEquals(Set.of(father, son, daughter), offered(aino, false));
        assertEquals(Outcome.DONE, guard(aino, son));
        assertEquals(Set.of(mother, son), hidden());
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.files.find(son)), "hiding opens no file");
    }

    @TestOnBothDatabases(modules = "identity")
    void aHiddenChildBelongsToThoseWhoWorkWithTheMother(TestDatabase database) {
        open(database);
        office.as(chief).with(use -> use.caring.end(son, use.files.find(son).workers().get(0).relation()));
        office.with(use -> use.caring.assign(mother, outi, CareTask.OWN_COUNSELLOR, Office.TODAY, Optional.empty()));
        assertEquals(Outcome.DONE, guard(desk, son));
        assertEquals(List.of("Outi COLLEAGUE"), office.as(outi).with(use -> use.files.find(son)).workers().stream().map(each -> each.name() + " " + each.task()).toList(), "once, whatever they do for her");
    }

    @TestOnBothDatabases(modules = "identity")
    void whereNobodyWorksWithTheMotherNobodyIsHidden(TestDatabase database) {
        open(database);
        office.as(chief).with(use -> use.caring.end(mother, use.files.find(mother).workers().get(0).relation()));
        assertEquals(Outcome.NOBODY_WORKS_WITH_THEM, guard(chief, son));
        assertFalse(office.as(outi).with(use -> use.files.find(son)).guarded());
    }

    @TestOnBothDatabases(modules = "identity")
    void somebodyWhoLivesElsewhereIsLeftAlone(TestDatabase database) {
        open(database);
        PersonId stranger = office.as(outi).take(person(office.town, "Amal Said"));
        assertEquals(Outcome.DONE, guard(outi, stranger));
        assertFalse(office.as(outi).with(use -> use.files.find(stranger)).guarded());
        assertThrows(NotFound.class, () -> office.as(outi).with(use -> use.guarding.guardCompanion(mother, stranger, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty())));
    }

    @TestOnBothDatabases(modules = "identity")
    void thoseHiddenOnTheSameDayAreProlongedAndEndedTogether(TestDatabase database) {
        open(database);
        guard(outi, son);
        office.wait(Duration.ofDays(1));
        office.as(outi).with(use -> use.guarding.guard(daughter, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty()));
        assertEquals(Set.of(son), offered(outi, true), "she was hidden another day");
        assertEquals(Set.of(father), offered(outi, false));
        office.wait(Duration.ofDays(1));
        assertEquals(Outcome.WRONG_DAYS, prolong(Optional.of(END)), "it lasts so long already");
        assertEquals(Outcome.DONE, prolong(Optional.of(END.plusYears(1))));
        for (PersonId each : List.of(mother, son)) {
            assertEquals(Optional.of(END.plusYears(1)), office.as(outi).with(use -> use.files.find(each)).guard().orElseThrow().to());
        }
        assertEquals(Set.of(son), offered(outi, true), "they stay together");
        end(son);
        assertEquals(Set.of(daughter), hidden());
    }

    private Outcome prolong(Optional<LocalDate> to) {
        return office.as(outi).with(use -> use.households.prolong(mother, Set.of(son, daughter), SafetyKind.SAFETY_RISK, to));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoeverIsNotChosenStaysHidden(TestDatabase database) {
        open(database);
        guard(outi, son, daughter);
        end(son);
        assertEquals(Set.of(daughter), hidden());
    }
}
