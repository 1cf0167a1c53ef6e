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
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.ReachPreference;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.register.Families.Outcome;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who lives with whom, who decides for a child, and two who move apart. */
class FamilyTest {

    private static final String SHARED = "+358405551234";
    private static final String OWN = "+358405559876";

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
        wife = office.as(outi).take(reached(person(office.town, "Karîn Demîr"), SHARED));
        husband = office.take(reached(person(office.town, "Azad Demîr"), SHARED));
        child = office.take(born(person(office.town, "Rojîn Demîr"), Birth.on(Office.TODAY.minusYears(9))));
        assertEquals(Outcome.DONE, join(wife, husband, FamilyPart.ADULT));
        assertEquals(Outcome.DONE, join(child, wife, FamilyPart.CHILD));
    }

    private Outcome join(PersonId person, PersonId other, FamilyPart part) {
        return office.with(use -> use.families.join(person, other, part));
    }

    private FamilyView family(PersonId worker, PersonId of) {
        return office.as(worker).with(use -> use.families.find(of));
    }

    private List<PersonId> together(PersonId with) {
        return family(outi, with).members().stream().map(FamilyView.Member::person).sorted((one, other) -> one.value().compareTo(other.value())).toList();
    }

    private static List<PersonId> people(PersonId... ids) {
        return List.of(ids).stream().sorted((one, other) -> one.value().compareTo(other.value())).toList();
    }

    private SeparationWish wish(Optional<String> phone, boolean danger, ContactId... signUps) {
        return new SeparationWish(wife, husband, Set.of(child), Set.of(signUps), phone, danger);
    }

    private Separating.Outcome separate(SeparationWish wish) {
        return office.as(outi).with(use -> use.separating.separate(wish));
    }

    private ContactId signUp(String name, String phone) {
        return office.with(use -> use.contacts.keep("series-1", new NewContact(name, Optional.of(phone), Optional.empty(), Language.TR)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoLivesTogetherIsOneHousehold(TestDatabase database) {
        open(database);
        assertEquals(people(wife, child), together(husband));
        assertEquals(people(husband, child), together(wife));
        assertEquals(Outcome.ALREADY, join(child, husband, FamilyPart.CHILD));
        assertEquals(Outcome.SAME, join(wife, wife, FamilyPart.ADULT));
        PersonId aunt = office.take(person(office.town, "Berfîn Demîr"));
        join(child, aunt, FamilyPart.CHILD);
        assertEquals(List.of(husband), together(wife), "the child moved");
        assertEquals(List.of(aunt), together(child));
    }

    @TestOnBothDatabases(modules = "identity")
    void aHouseholdOpensNobodysFile(TestDatabase database) {
        open(database);
        office.as(chief).with(use -> use.caring.assign(husband, aino, CareTask.COLLEAGUE, Office.TODAY, Optional.empty()));
        FamilyView seen = family(aino, husband);
        assertTrue(seen.members().stream().noneMatch(FamilyView.Member::opens));
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.files.find(wife)));
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.families.find(wife)));
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.families.join(husband, wife, FamilyPart.ADULT)));
    }

    @TestOnBothDatabases(modules = "identity")
    void onlyAChildHasGuardiansInTheRegisterOrOutside(TestDatabase database) {
        open(database);
        assertTrue(family(outi, child).minor());
        assertEquals(Outcome.DONE, office.with(use -> use.families.guard(child, wife, GuardianKind.PARENT)));
        assertEquals(Outcome.ALREADY, office.with(use -> use.families.guard(child, wife, GuardianKind.PARENT)));
        assertEquals(Outcome.OF_AGE, office.with(use -> use.families.guard(husband, wife, GuardianKind.GUARDIAN)));
        assertEquals(Outcome.DONE, office.with(use -> use.families.guardFromOutside(child, "Edustaja Eeva", Optional.of(OWN), GuardianKind.REPRESENTATIVE)));
        List<FamilyView.Guardian> guardians = family(outi, child).guardians();
        assertEquals(List.of("Karîn Demîr", "Edustaja Eeva"), guardians.stream().map(FamilyView.Guardian::name).toList());
        assertEquals(Optional.of(OWN), guardians.get(1).phone());
        assertEquals(List.of(child), family(outi, wife).wards().stream().map(FamilyView.Ward::person).toList());
        UUID representative = guardians.get(1).id();
        office.with(use -> {
            use.families.endGuardian(child, representative);
            return true;
        });
        assertEquals(1, family(outi, child).guardians().size());
    }

    @TestOnBothDatabases(modules = "identity")
    void ofAYearAloneSomebodyIsAChildThroughAllOfTheEighteenth(TestDatabase database) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertTrue(Families.under(Birth.in(Year.of(2008)), today));
        assertTrue(Families.under(Birth.placeholder(Year.of(2008)), today));
        assertFalse(Families.under(Birth.in(Year.of(2007)), today));
        assertTrue(Families.under(Birth.on(LocalDate.of(2008, 11, 24)), today));
        assertFalse(Families.under(Birth.on(LocalDate.of(2008, 11, 23)), today));
    }

    @TestOnBothDatabases(modules = "identity")
    void oneDeedMovesThemApart(TestDatabase database) {
        open(database);
        office.with(use -> use.families.guard(child, husband, GuardianKind.PARENT));
        assertEquals(Separating.Outcome.DONE, separate(wish(Optional.of(OWN), false)));
        assertEquals(List.of(child), together(wife));
        assertEquals(List.of(), together(husband));
        assertTrue(family(outi, child).guardians().get(0).cut(), "custody stays, nothing goes to him through us");
        assertEquals(List.of(), family(outi, husband).wards(), "nor does his file lead to the child");
        assertEquals(List.of(wife), family(outi, husband).apart().stream().map(FamilyView.Apart::person).toList());
        assertEquals(List.of(OWN + " BEST", SHARED + " NEVER"), office.with(use -> use.files.find(wife)).channels().stream().map(way -> way.value() + " " + way.preference()).toList());
        assertEquals(ReachPreference.BEST, office.with(use -> use.files.find(husband)).channels().get(0).preference(), "the telephone is his");
        assertEquals(Separating.Outcome.NOT_TOGETHER, separate(wish(Optional.of(OWN), false)), "once");
    }

    @TestOnBothDatabases(modules = "identity")
    void whatSheSignedUpForByTheSharedTelephoneIsNoLongerFoundByIt(TestDatabase database) {
        open(database);
        ContactId hers = signUp("Karin", SHARED);
        ContactId his = signUp("Azad", SHARED);
        ContactId stranger = signUp("Karin", "+358405550000");
        Separating.Preview preview = office.as(outi).with(use -> use.separating.preview(wife));
        assertEquals(Set.of(hers, his), preview.signUps().keySet());
        assertEquals(Set.of(hers), preview.own(), "by the name, in another spelling");
        separate(wish(Optional.of(OWN), false, hers, stranger));
        assertEquals(List.of(Set.of(hers)), office.parted.stream().map(each -> each.contacts()).toList(), "what was not made with the shared telephone is left alone");
        assertEquals(Optional.of(OWN), office.parted.get(0).phone());
        assertEquals(Set.of(his), office.with(use -> use.contacts.reachedBy(SHARED)));
        assertEquals(Set.of(stranger), office.with(use -> use.contacts.reachedBy("+358405550000")));
    }

    @TestOnBothDatabases(modules = "identity")
    void theNewNumberMustBeHersAlone(TestDatabase database) {
        open(database);
        assertEquals(Separating.Outcome.SAME_PHONE, separate(wish(Optional.of(SHARED), false)));
        assertEquals(people(husband, child), together(wife), "nothing was done");
    }

    @TestOnBothDatabases(modules = "identity")
    void whereThereIsDangerSheAndTheChildAreHiddenToo(TestDatabase database) {
        open(database);
        office.as(chief).with(use -> use.caring.assign(husband, aino, CareTask.COLLEAGUE, Office.TODAY, Optional.empty()));
        separate(wish(Optional.empty(), true));
        for (PersonId hidden : List.of(wife, child)) {
            assertTrue(office.as(outi).with(use -> use.files.find(hidden)).guarded());
            assertThrows(NotFound.class, () -> office.as(chief).with(use -> use.files.find(hidden)));
        }
        FamilyView his = family(aino, husband);
        assertTrue(his.alone(), "his file tells his worker of nobody: " + his.members() + his.apart() + his.wards());
        assertFalse(office.as(outi).with(use -> use.files.find(husband)).guarded());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoLivesApartIsPutTogetherOnlyAfterAManagerSaidSo(TestDatabase database) {
        open(database);
        separate(wish(Optional.of(OWN), false));
        assertEquals(Outcome.APART, join(wife, husband, FamilyPart.ADULT));
        assertEquals(Outcome.APART, join(husband, child, FamilyPart.ADULT), "nor by way of the child");
        UUID separation = family(outi, wife).apart().get(0).id();
        office.as(chief).with(use -> {
            use.separating.reconcile(wife, separation);
            return true;
        });
        office.as(outi);
        assertEquals(Outcome.DONE, join(wife, husband, FamilyPart.ADULT));
    }

    @TestOnBothDatabases(modules = "identity")
    void twoRecordsThatBecomeOneStayApartFromTheSame(TestDatabase database) {
        open(database);
        separate(wish(Optional.of(OWN), false));
        PersonId again = office.as(chief).take(person(office.town, "Azad Demir"));
        office.with(use -> use.merging.merge(again, use.files.find(again).version(), husband, use.files.find(husband).version()));
        office.as(chief);
        assertEquals(Outcome.APART, join(wife, again, FamilyPart.ADULT));
        assertEquals(Outcome.APART, join(again, wife, FamilyPart.ADULT));
    }
}
