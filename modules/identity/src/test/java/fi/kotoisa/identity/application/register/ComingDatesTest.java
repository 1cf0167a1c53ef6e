package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.TODAY;
import static fi.kotoisa.identity.application.register.Office.born;
import static fi.kotoisa.identity.application.register.Office.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.ComingDates.Coming;
import fi.kotoisa.identity.application.register.ComingDates.Kind;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which days come for the people one works with. */
class ComingDatesTest {

    private static final int ALMOST = ComingDates.AHEAD;

    private Office office;
    private PersonId outi;
    private PersonId chief;

    private void open(TestDatabase database) {
        office = new Office(database);
        outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        office.as(outi);
    }

    private PersonId take(String name, LocalDate born) {
        return office.take(born(person(office.town, name), Birth.on(born)));
    }

    private void represented(PersonId child) {
        office.with(use -> use.families.guardFromOutside(child, "Edustaja Eeva", Optional.empty(), GuardianKind.REPRESENTATIVE));
    }

    private List<Coming> coming() {
        return office.with(use -> use.of(ComingDates.class).page(0));
    }

    private List<String> lines() {
        return coming().stream().map(each -> each.person().name() + " " + each.kind() + " " + each.day().map(LocalDate::toString).orElse("-")).toList();
    }

    @TestOnBothDatabases(modules = "identity")
    void birthdaysStandThereForHalfAYearBeforeAndNoLonger(TestDatabase database) {
        open(database);
        take("Turns tomorrow", TODAY.minusYears(18).plusDays(1));
        take("Turned today", TODAY.minusYears(18));
        take("Last to come", TODAY.plusDays(ALMOST).minusYears(18));
        take("Not yet", TODAY.plusDays(ALMOST + 1).minusYears(18));
        assertEquals(List.of("Turns tomorrow COMES_OF_AGE " + TODAY.plusDays(1), "Last to come COMES_OF_AGE " + TODAY.plusDays(ALMOST)), lines());
        int counted = office.with(use -> use.of(ComingDates.class).count());
        assertEquals(2, counted);
    }

    @TestOnBothDatabases(modules = "identity")
    void ofAYearAloneItIsTheFirstPossibleDay(TestDatabase database) {
        open(database);
        office.take(born(person(office.town, "Of a year"), Birth.in(Year.of(2009))));
        office.take(born(person(office.town, "On paper"), Birth.placeholder(Year.of(2009))));
        assertEquals(List.of("2027-01-01", "2027-01-01"), coming().stream().map(each -> each.day().orElseThrow().toString()).toList());
    }

    @TestOnBothDatabases(modules = "identity")
    void theSupportEndsForWhoCameWithoutAGuardianAlone(TestDatabase database) {
        open(database);
        LocalDate born = TODAY.minusYears(18).plusDays(30);
        PersonId alone = take("Samir", born);
        take("Sami", born);
        represented(alone);
        assertEquals(2, lines().size(), "both come of age");
        office.wait(Duration.between(TODAY.atStartOfDay(), born.plusYears(23).minusDays(10).atStartOfDay()));
        assertEquals(List.of("Samir SUPPORT_ENDS " + born.plusYears(23)), lines());
        FamilyView seen = office.with(use -> use.families.find(alone));
        assertEquals(new FamilyView.Growing(true, Optional.empty(), Optional.of(born.plusYears(23)), true), seen.growing());
        office.wait(Duration.ofDays(10));
        assertEquals(List.of(), lines());
        assertEquals(new FamilyView.Growing(true, Optional.empty(), Optional.empty(), false), office.with(use -> use.families.find(alone)).growing());
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyDecidesForSomebodyWhoHasComeOfAge(TestDatabase database) {
        open(database);
        PersonId mother = office.take(person(office.town, "Karîn"));
        PersonId child = take("Rojîn", TODAY.minusYears(18).plusDays(2));
        office.with(use -> use.families.guard(child, mother, GuardianKind.PARENT));
        office.wait(Duration.ofDays(1));
        assertEquals(1, office.with(use -> use.families.find(child)).guardians().size());
        assertEquals(1, office.with(use -> use.families.find(mother)).wards().size());
        office.wait(Duration.ofDays(1));
        assertEquals(List.of(), office.with(use -> use.families.find(child)).guardians());
        assertEquals(List.of(), office.with(use -> use.families.find(mother)).wards());
        assertFalse(office.with(use -> use.families.find(child)).minor());
    }

    @TestOnBothDatabases(modules = "identity")
    void nonDisclosureStandsThereUntilSomebodyEndsIt(TestDatabase database) {
        open(database);
        PersonId hidden = take("Hidden", TODAY.minusYears(18).plusDays(5));
        office.with(use -> use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, TODAY, Optional.of(TODAY.plusDays(61))));
        assertEquals(List.of(" COMES_OF_AGE -"), lines(), "neither the name nor the birthday is told");
        office.wait(Duration.ofDays(1));
        assertEquals(List.of(" COMES_OF_AGE -", " SAFETY_ENDS " + TODAY.plusDays(61)), lines());
        office.wait(Duration.ofDays(100));
        assertEquals(List.of(" SAFETY_ENDS " + TODAY.plusDays(61)), lines(), "it is past and still holds");
        office.as(chief).with(use -> use.caring.assign(take("Other", TODAY.minusYears(40)), chief, CareTask.COLLEAGUE, TODAY, Optional.empty()));
        assertEquals(List.of(), lines(), "who does not work with them is told nothing");
    }

    @TestOnBothDatabases(modules = "identity")
    void whoseRoleDoesNotSeeBirthsIsToldNoBirthday(TestDatabase database) {
        open(database);
        PersonId child = take("Rojîn", TODAY.minusYears(18).plusDays(5));
        represented(child);
        office.taken.add(FileSection.NUMBERS.read());
        assertEquals(List.of(), lines());
        assertEquals(new FamilyView.Growing(true, Optional.empty(), Optional.empty(), false), office.with(use -> use.families.find(child)).growing());
    }

    @TestOnBothDatabases(modules = "identity")
    void aPageEndsAndTheNextBegins(TestDatabase database) {
        open(database);
        IntStream.range(0, ComingDates.PAGE + 2).forEach(number -> take("Child " + number, TODAY.minusYears(18).plusDays(1 + number)));
        assertEquals(ComingDates.PAGE + 1, coming().size());
        List<Coming> second = office.with(use -> use.of(ComingDates.class).page(1));
        assertEquals(List.of(TODAY.plusDays(ComingDates.PAGE + 1), TODAY.plusDays(ComingDates.PAGE + 2)), second.stream().map(each -> each.day().orElseThrow()).toList());
        assertTrue(second.stream().allMatch(each -> each.kind() == Kind.COMES_OF_AGE));
    }
}
