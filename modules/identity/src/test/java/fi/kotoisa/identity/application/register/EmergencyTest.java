package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.PASSWORD;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.Emergencies.Asked;
import fi.kotoisa.identity.application.register.Emergencies.Outcome;
import fi.kotoisa.identity.application.register.EmergencyDesk.Row;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that are opened because waiting would do harm: to whom, for how long, and who hears of it. */
class EmergencyTest {

    private static final String PHONE = "+358405551234";
    private static final EmergencyReason REASON = new EmergencyReason(EmergencyKind.CANNOT_WAIT, "Hän on tiskillä ja poliisi soittaa.");

    private Office office;
    private PersonId outi;
    private PersonId aino;
    private PersonId chief;
    private PersonId officer;
    private PersonId amal;

    private void open(TestDatabase database) {
        office = new Office(database);
        outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        aino = office.worker("Aino", Role.COUNSELLOR, office.town);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        officer = office.worker("Tuomas", Role.DATA_PROTECTION_OFFICER, office.town);
        amal = office.as(outi).take(reached(person(office.town, "Amal Said"), PHONE));
    }

    private void hide() {
        office.as(outi).with(use -> use.guarding.guard(amal, SafetyKind.SAFETY_RISK, Office.TODAY, Optional.empty()));
    }

    private Asked ask(PersonId worker, String typed) {
        return office.as(worker).with(use -> use.emergencies.open(office.town, typed, PASSWORD, REASON));
    }

    private boolean sees(PersonId worker) {
        return office.as(worker).with(use -> use.search.page("", false, 0)).stream().anyMatch(row -> row.person().equals(amal));
    }

    private Row waiting() {
        return office.as(chief).with(use -> use.emergencyDesk.page(0)).get(0);
    }

    @TestOnBothDatabases(modules = "identity")
    void aFileIsOpenForThreeHoursAndNotLonger(TestDatabase database) {
        open(database);
        assertFalse(sees(aino));
        assertEquals(Outcome.OPENED, ask(aino, "Amal Said").outcome());
        assertTrue(sees(aino));
        FileView file = office.with(use -> use.files.find(amal));
        assertEquals(FileView.Why.EMERGENCY, file.why());
        assertTrue(file.closes().isPresent());
        office.wait(Duration.ofHours(3).minusSeconds(1));
        assertTrue(sees(aino));
        office.wait(Duration.ofSeconds(1));
        assertFalse(sees(aino));
        assertThrows(NotFound.class, () -> office.as(aino).with(use -> use.files.find(amal)));
    }

    @TestOnBothDatabases(modules = "identity")
    void itIsOpenToNobodyElseAndClosesWhenItIsNeededNoMore(TestDatabase database) {
        open(database);
        PersonId third = office.worker("Kaisa", Role.COUNSELLOR, office.town);
        ask(aino, PHONE);
        assertFalse(sees(third));
        office.as(aino).with(use -> {
            use.emergencies.close(amal);
            return true;
        });
        assertFalse(sees(aino));
    }

    @TestOnBothDatabases(modules = "identity")
    void supervisorsAndOfficersHearOfItByTheReferenceAlone(TestDatabase database) {
        open(database);
        ask(aino, "Amal Said");
        assertEquals(List.of(chief.value(), officer.value()), office.sent.stream().map(message -> message.recipient()).toList());
        assertFalse(office.sent.toString().contains("Amal") || office.sent.get(0).arguments().containsValue("Amal Said"));
    }

    @TestOnBothDatabases(modules = "identity")
    void withoutThePasswordNothingIsLookedFor(TestDatabase database) {
        open(database);
        assertEquals(Outcome.WRONG_PASSWORD, office.as(aino).with(use -> use.emergencies.open(office.town, "Amal Said", "väärä", REASON)).outcome());
        assertFalse(sees(aino));
        assertEquals(List.of(), office.sent);
    }

    @TestOnBothDatabases(modules = "identity")
    void whoIsHiddenIsAsGoodAsNotThere(TestDatabase database) {
        open(database);
        hide();
        for (String typed : List.of(PHONE, "Amal Said", "+358405550000", "Nobody Here")) {
            assertEquals(new Asked(Outcome.PASSED_ON, Optional.empty(), List.of()), ask(aino, typed), typed);
            assertEquals(List.of(chief.value()), office.sent.stream().map(message -> message.recipient()).toList(), typed);
            office.sent.clear();
        }
        assertFalse(sees(aino));
        List<Emergencies.Own> own = office.as(aino).with(use -> use.emergencies.own());
        assertEquals(4, own.size());
        assertEquals(1, own.stream().map(each -> each.state() + " " + each.person()).distinct().count(), "they look alike to whoever asked");
    }

    @TestOnBothDatabases(modules = "identity")
    void aNumberOfSeveralTellsNothingOfTheHiddenOne(TestDatabase database) {
        open(database);
        PersonId spouse = office.take(reached(person(office.town, "Hassan Said"), PHONE));
        assertEquals(2, ask(aino, PHONE).several().size());
        hide();
        assertEquals(Optional.of(spouse), ask(aino, PHONE).person());
    }

    @TestOnBothDatabases(modules = "identity")
    void aSupervisorOpensAHiddenFileForTheWorkerWhoAsked(TestDatabase database) {
        open(database);
        hide();
        ask(aino, PHONE);
        Row row = waiting();
        assertEquals("", row.name(), "not even the supervisor learns the name");
        assertEquals(EmergencyDesk.Outcome.DONE, office.with(use -> use.emergencyDesk.open(row.id(), false)).outcome());
        assertTrue(sees(aino));
        assertFalse(sees(chief));
        assertEquals(aino.value(), office.sent.get(office.sent.size() - 1).recipient());
        assertEquals(EmergencyDesk.Outcome.ANSWERED, office.as(chief).with(use -> use.emergencyDesk.open(row.id(), false)).outcome(), "once");
        office.wait(Duration.ofHours(3));
        assertFalse(sees(aino));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoseLastWorkerIsAwayGetsAStandIn(TestDatabase database) {
        open(database);
        hide();
        ask(aino, PHONE);
        UUID id = waiting().id();
        office.with(use -> use.emergencyDesk.open(id, true));
        office.wait(Duration.ofHours(20));
        assertTrue(sees(aino));
        assertEquals(FileView.Why.WORKS_WITH, office.with(use -> use.files.find(amal)).why());
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyAnswersTheirOwnRequestOrForAnotherOrganisation(TestDatabase database) {
        open(database);
        hide();
        ask(chief, PHONE);
        UUID id = waiting().id();
        assertEquals(EmergencyDesk.Outcome.OWN, office.with(use -> use.emergencyDesk.open(id, true)).outcome());
        assertFalse(sees(chief));
        PersonId stranger = office.worker("Niko", Role.MANAGER, office.otherTown);
        assertThrows(NotFound.class, () -> office.as(stranger).with(use -> use.emergencyDesk.open(id, false)));
        assertEquals(List.of(), office.with(use -> use.emergencyDesk.page(0)));
        assertThrows(NotAllowed.class, () -> office.with(use -> use.emergencies.open(office.town, PHONE, PASSWORD, REASON)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatMatchesNobodyIsRefusedAndOpensNothing(TestDatabase database) {
        open(database);
        ask(aino, "Nobody Here");
        Row row = waiting();
        assertEquals("", row.reference());
        assertEquals(EmergencyDesk.Outcome.NO_FILE, office.with(use -> use.emergencyDesk.open(row.id(), false)).outcome());
        assertEquals(EmergencyDesk.Outcome.DONE, office.with(use -> use.emergencyDesk.refuse(row.id())).outcome());
        assertEquals("REFUSED", office.as(aino).with(use -> use.emergencies.own()).get(0).state().name());
    }

    @TestOnBothDatabases(modules = "identity")
    void somebodyElseSaysAfterwardsWhetherThereWasAReason(TestDatabase database) {
        open(database);
        ask(aino, "Amal Said");
        Row row = office.as(officer).with(use -> use.emergencyDesk.page(0)).get(0);
        assertEquals(REASON.text(), row.words());
        assertTrue(row.due().isPresent());
        assertEquals(EmergencyDesk.Outcome.DONE, office.with(use -> use.emergencyDesk.review(row.id(), false, "Keskusteltu Ainon kanssa.")).outcome());
        Row after = office.as(chief).with(use -> use.emergencyDesk.page(0)).get(0);
        assertEquals(Optional.of(false), after.fitting());
        assertEquals("Keskusteltu Ainon kanssa.", after.note());
        assertEquals(EmergencyDesk.Outcome.ANSWERED, office.with(use -> use.emergencyDesk.review(row.id(), true, "")).outcome());
    }
}
