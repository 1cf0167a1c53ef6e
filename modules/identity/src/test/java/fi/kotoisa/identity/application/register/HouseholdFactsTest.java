package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.born;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachKind;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.SignUpFacts.Household;
import fi.kotoisa.identity.SignUpFacts.Member;
import fi.kotoisa.identity.SignUpFacts.Way;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the register tells a sign-up at the desk, and what it keeps to itself. */
class HouseholdFactsTest {

    private static final String OLD = "+358405551234";
    private static final String BEST = "+358405559876";
    private static final String HIS = "+358405550001";

    private Office office;
    private PersonId outi;
    private PersonId aino;
    private PersonId chief;
    private PersonId wife;
    private PersonId husband;
    private PersonId child;

    private void open(TestDatabase database) {
        office = new Office(database);
        outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        aino = office.worker("Aino", Role.COUNSELLOR, office.town);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        wife = office.as(outi).take(reached(person(office.town, "Newroz Demîr"), OLD));
        husband = office.take(reached(person(office.town, "Azad Demîr"), HIS));
        child = office.take(born(person(office.town, "Rojîn Demîr"), Birth.on(Office.TODAY.minusYears(9))));
        office.with(use -> use.families.join(husband, wife, FamilyPart.ADULT));
        office.with(use -> use.families.join(child, wife, FamilyPart.CHILD));
        keep(BEST, ReachPreference.BEST);
    }

    private void keep(String phone, ReachPreference preference) {
        office.as(outi).with(use -> {
            use.reaching.keep(wife, ReachKind.PHONE, phone, preference);
            return true;
        });
    }

    private Household seen(PersonId worker, PersonId of) {
        return office.as(worker).with(use -> use.facts.of(of));
    }

    private static List<String> ways(Household of) {
        return of.ways().stream().map(way -> way.value().orElse("…" + way.ending()) + way.whose().map(name -> " " + name).orElse("")).toList();
    }

    @TestOnBothDatabases(modules = "identity")
    void itTellsWhoMayComeAndHowTheyAreReachedTheBestWayFirst(TestDatabase database) {
        open(database);
        Household household = seen(outi, wife);
        assertEquals("Newroz", household.firstName());
        assertEquals(Language.AR, household.language());
        assertEquals(List.of(wife, husband, child), household.members().stream().map(Member::person).toList());
        assertEquals(List.of(false, false, true), household.members().stream().map(Member::child).toList());
        assertEquals(List.of(BEST, OLD, HIS + " Azad Demîr"), ways(household));
        assertFalse(household.guarded());
    }

    @TestOnBothDatabases(modules = "identity")
    void aNumberThatTheyNeverWantIsNotOffered(TestDatabase database) {
        open(database);
        UUID old = seen(outi, wife).ways().get(1).id();
        keep(OLD, ReachPreference.NEVER);
        assertEquals(List.of(BEST, HIS + " Azad Demîr"), ways(seen(outi, wife)));
        assertEquals(Optional.empty(), office.with(use -> use.facts.contact(wife, old, "Newroz", Language.AR)), "nor taken by hand");
    }

    @TestOnBothDatabases(modules = "identity")
    void aTelephoneThatTheyShareIsOfferedOnce(TestDatabase database) {
        open(database);
        office.as(outi).with(use -> {
            use.reaching.keep(husband, ReachKind.PHONE, OLD, ReachPreference.FINE);
            return true;
        });
        assertEquals(List.of(BEST, OLD, HIS + " Azad Demîr"), ways(seen(outi, wife)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aChildIsReachedByAnAdultOfTheHousehold(TestDatabase database) {
        open(database);
        Household household = seen(outi, child);
        assertTrue(household.members().get(0).child());
        assertEquals(3, household.ways().size());
        assertTrue(household.ways().stream().allMatch(way -> way.whose().isPresent()));
        assertEquals(Optional.of(new NewContact("Rojîn", Optional.of(BEST), Optional.empty(), Language.TR)),
                office.with(use -> use.facts.contact(child, household.ways().stream().filter(way -> way.value().equals(Optional.of(BEST))).findFirst().orElseThrow().id(), "Rojîn", Language.TR)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoDoesNotSeeTheFileIsToldNothing(TestDatabase database) {
        open(database);
        UUID way = seen(outi, wife).ways().get(0).id();
        assertThrows(NotFound.class, () -> seen(aino, wife));
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.facts.contact(wife, way, "Newroz", Language.AR)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoSeesOneFileIsToldOfTheOthersWhomTheyMayKnowAndOfNoNumberOfTheirs(TestDatabase database) {
        open(database);
        office.as(chief).with(use -> use.caring.assign(child, aino, CareTask.COLLEAGUE, Office.TODAY, Optional.empty()));
        assertEquals(3, seen(aino, child).members().size());
        assertEquals(List.of(), ways(seen(aino, child)));
        office.as(outi).with(use -> use.guarding.guard(wife, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty()));
        assertEquals(List.of(child, husband), seen(aino, child).members().stream().map(Member::person).toList(), "nobody learns whom she lives with");
        office.taken.add(Rights.FAMILY_READ);
        assertEquals(List.of(child), seen(aino, child).members().stream().map(Member::person).toList(), "nor without the right to that part of the file");
    }

    @TestOnBothDatabases(modules = "identity")
    void underNonDisclosureNoNumberLeavesTheRegisterButIntoTheSignUp(TestDatabase database) {
        open(database);
        office.as(outi).with(use -> use.guarding.guard(wife, SafetyKind.NON_DISCLOSURE, Office.TODAY, Optional.empty()));
        Household household = seen(outi, wife);
        assertTrue(household.guarded());
        assertEquals(List.of("…76", "…34", HIS + " Azad Demîr"), ways(household));
        assertEquals(List.of(true, true, false), household.ways().stream().map(Way::guarded).toList());
        assertEquals(Optional.of(BEST), office.with(use -> use.facts.contact(wife, household.ways().get(0).id(), "Newroz", Language.AR)).orElseThrow().phone());
        assertFalse(household.toString().contains("Newroz") || household.ways().toString().contains("5559876") || household.members().toString().contains("Demîr"), "nothing of it gets into a log by accident");
    }

    @TestOnBothDatabases(modules = "identity")
    void anotherOfTheHouseholdUnderNonDisclosureIsNamedByTheReference(TestDatabase database) {
        open(database);
        office.as(outi).with(use -> use.guarding.guard(wife, SafetyKind.NON_DISCLOSURE, Office.TODAY, Optional.empty()));
        Member hers = seen(outi, husband).members().stream().filter(Member::guarded).findFirst().orElseThrow();
        assertEquals(office.with(use -> use.files.find(wife)).provisional(), hers.name());
        assertEquals(List.of(HIS, "…76 " + hers.name(), "…34 " + hers.name()), ways(seen(outi, husband)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRestrictedRecordIsSignedUpForNothing(TestDatabase database) {
        open(database);
        UUID way = seen(outi, wife).ways().get(0).id();
        database.within("identity", entities -> entities.find(fi.kotoisa.identity.domain.Particulars.class, wife.value()).restrict(true));
        Household household = seen(outi, wife);
        assertTrue(household.restricted());
        assertEquals(List.of(), household.ways());
        assertEquals(List.of(), household.members());
        assertEquals(Optional.empty(), office.with(use -> use.facts.contact(wife, way, "Newroz", Language.AR)));
    }
}
