package fi.kotoisa.identity.application.register;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.CareTask;
import fi.kotoisa.identity.LanguageLevel;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.register.Registering.Outcome;
import fi.kotoisa.identity.application.register.Resemblance.Ground;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import static fi.kotoisa.identity.application.register.Office.born;
import static fi.kotoisa.identity.application.register.Office.coded;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;


class RegisterTest {

    @TestOnBothDatabases(modules = "identity")
    void whoTakesSomebodyInSeesThemAndAnotherCounsellorDoesNot(TestDatabase database) {
        Office office = new Office(database);
        PersonId outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        PersonId timo = office.worker("Timo", Role.COUNSELLOR, office.town);
        PersonId shirin = office.as(outi).take(person(office.town, "Shirin Karwan"));
        assertEquals(List.of("Shirin Karwan"), office.found(""));
        assertEquals("Shirin Karwan", office.with(use -> use.files.find(shirin)).name());
        office.as(timo);
        assertEquals(List.of(), office.found(""));
        assertEquals(List.of(), office.found("Shirin"));
        assertThrows(NotFound.class, () -> office.with(use -> use.files.find(shirin)));
    }

    @TestOnBothDatabases(modules = "identity")
    void theDeskSeesItsOwnOrganisationAndNoOther(TestDatabase database) {
        Office office = new Office(database);
        PersonId outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        PersonId desk = office.worker("Sirpa", Role.SECRETARY, office.town);
        PersonId neighbour = office.worker("Nea", Role.SECRETARY, office.otherTown);
        PersonId shirin = office.as(outi).take(person(office.town, "Shirin Karwan"));
        assertEquals(List.of("Shirin Karwan"), office.as(desk).found("شیرین"));
        assertEquals(FileView.Why.ORGANISATION, office.with(use -> use.files.find(shirin)).why());
        assertEquals(List.of(), office.with(use -> use.search.page("", true, 0)), "she works with nobody yet");
        assertEquals(List.of(), office.as(neighbour).found(""));
        assertThrows(NotAllowed.class, () -> office.take(person(office.town, "Amal")), "she takes nobody in for another town");
    }

    @TestOnBothDatabases(modules = "identity")
    void withTheLastDayOfTheCareTheSightEnds(TestDatabase database) {
        Office office = new Office(database);
        PersonId chief = office.worker("Maija", Role.MANAGER, office.town);
        PersonId timo = office.worker("Timo", Role.COUNSELLOR, office.town);
        PersonId shirin = office.as(chief).take(person(office.town, "Shirin Karwan"));
        LocalDate tomorrow = Office.TODAY.plusDays(1);
        assertEquals(Caring.Outcome.DONE, office.with(use -> use.caring.assign(shirin, timo, CareTask.STAND_IN, Office.TODAY, Optional.of(tomorrow))));
        assertEquals(Caring.Outcome.ALREADY, office.with(use -> use.caring.assign(shirin, timo, CareTask.STAND_IN, Office.TODAY, Optional.empty())));
        assertEquals(Caring.Outcome.WRONG_DAYS, office.with(use -> use.caring.assign(shirin, timo, CareTask.COLLEAGUE, tomorrow, Optional.of(Office.TODAY))));
        assertEquals(FileView.Why.WORKS_WITH, office.as(timo).with(use -> use.files.find(shirin)).why());
        office.wait(Duration.ofDays(1));
        assertEquals(1, office.found("").size());
        office.wait(Duration.ofDays(1));
        assertEquals(0, office.found("").size());
        assertThrows(NotFound.class, () -> office.with(use -> use.files.find(shirin)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewOwnCounsellorFollowsTheOneBefore(TestDatabase database) {
        Office office = new Office(database);
        PersonId chief = office.worker("Maija", Role.MANAGER, office.town);
        PersonId outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        PersonId timo = office.worker("Timo", Role.COUNSELLOR, office.town);
        PersonId stranger = office.worker("Nea", Role.COUNSELLOR, office.otherTown);
        PersonId shirin = office.as(chief).take(person(office.town, "Shirin Karwan"));
        office.with(use -> use.caring.assign(shirin, outi, CareTask.OWN_COUNSELLOR, Office.TODAY.minusDays(3), Optional.empty()));
        office.with(use -> use.caring.assign(shirin, timo, CareTask.OWN_COUNSELLOR, Office.TODAY, Optional.empty()));
        assertEquals(List.of(timo), office.with(use -> use.files.find(shirin)).workers().stream().filter(each -> each.task() == CareTask.OWN_COUNSELLOR).map(FileView.Worker::id).toList());
        assertEquals(Caring.Outcome.NOT_A_WORKER, office.with(use -> use.caring.assign(shirin, stranger, CareTask.COLLEAGUE, Office.TODAY, Optional.empty())));
    }

    @TestOnBothDatabases(modules = "identity")
    void aPersonIsFoundInAnySpellingByNumberAndByTelephone(TestDatabase database) {
        Office office = new Office(database);
        office.as(office.worker("Outi", Role.COUNSELLOR, office.town));
        PersonId one = office.take(coded(reached(person(office.town, "محمد علی"), "+358405551234"), "131052-308T"));
        office.take(person(office.town, "Sofia Laine"));
        String provisional = office.with(use -> use.files.find(one)).provisional();
        for (String typed : List.of("Mohamed Ali", "Muhammad", "محمد", "علي", "131052-308t", "040 555 1234", provisional.toLowerCase(), "Maxamed Cali")) {
            assertEquals(List.of("محمد علی"), office.found(typed), typed);
        }
        for (String typed : List.of("131052Y308T", "040 555 1235", "Mohamed Sofia", "K-222222")) {
            assertEquals(List.of(), office.found(typed), typed);
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void whoSoundsAlikeIsOfferedBesideWhatWasFound(TestDatabase database) {
        Office office = new Office(database);
        office.as(office.worker("Outi", Role.COUNSELLOR, office.town));
        office.take(person(office.town, "Yusuf Omar"));
        office.take(person(office.town, "Youssef Omar"));
        assertEquals(List.of("Yusuf Omar"), office.found("Yusuf"));
        assertEquals(List.of("Youssef Omar"), office.with(use -> use.search.alike("Yusuf", false, use.search.page("Yusuf", false, 0))).stream().map(RegisterRow::name).toList());
        assertEquals(List.of(), office.with(use -> use.search.alike("131052-308T", false, List.of())));
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyIsTakenInTwiceUnlessSomebodySaysItIsAnother(TestDatabase database) {
        Office office = new Office(database);
        PersonId outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        PersonId timo = office.worker("Timo", Role.COUNSELLOR, office.town);
        Birth birth = Birth.on(LocalDate.of(1989, 4, 2));
        PersonId first = office.as(outi).take(born(person(office.town, "Mohamed Hassan Ali"), birth));
        NewPerson again = born(person(office.town, "محمد علي"), birth);
        office.as(timo);
        assertEquals(Outcome.RESEMBLES, office.registering(each -> each.register(again, false)).outcome());
        Resemblance found = office.with(use -> use.resemblances.of(again)).get(0);
        assertEquals(first, found.person());
        assertEquals(Set.of(Ground.NAME, Ground.NAME_AND_BIRTH), found.grounds());
        assertEquals(List.of("Outi"), found.counsellors(), "he may not open it, but he knows whom to ask");
        assertTrue(!found.open());
        assertEquals(Outcome.REGISTERED, office.registering(each -> each.register(again, true)).outcome());
    }

    @TestOnBothDatabases(modules = "identity")
    void theFirstOfJanuaryIsNoGround(TestDatabase database) {
        Office office = new Office(database);
        office.as(office.worker("Outi", Role.COUNSELLOR, office.town));
        office.take(born(person(office.town, "Fatima Noor"), Birth.placeholder(Year.of(1990))));
        NewPerson other = born(person(office.town, "Fatima Noor"), Birth.on(LocalDate.of(1990, 1, 1)));
        assertEquals(Set.of(Ground.NAME), office.with(use -> use.resemblances.of(other)).get(0).grounds());
    }

    @TestOnBothDatabases(modules = "identity")
    void codesThatDifferInTheSignAreTwoPeopleAndTheSameCodeIsOne(TestDatabase database) {
        Office office = new Office(database);
        office.as(office.worker("Outi", Role.COUNSELLOR, office.town));
        office.take(coded(person(office.town, "Aino Virta"), "131052-308T"));
        NewPerson other = coded(person(office.town, "Li Wei"), "131052Y308T");
        assertEquals(List.of(), office.with(use -> use.resemblances.of(other)));
        office.take(other);
        assertEquals(Outcome.CODE_TAKEN, office.registering(each -> each.register(coded(person(office.town, "Bo Ek"), "131052-308T"), true)).outcome());
    }

    @TestOnBothDatabases(modules = "identity")
    void theSecondOfTwoWhoCorrectAtOnceIsTold(TestDatabase database) {
        Office office = new Office(database);
        office.as(office.worker("Outi", Role.COUNSELLOR, office.town));
        PersonId one = office.take(coded(person(office.town, "Amal Said"), "131052-308T"));
        FileView before = office.with(use -> use.files.find(one));
        assertEquals(Correcting.Outcome.DONE, office.with(use -> use.correcting.correct(one, correction(before, "Amal Saeed"))));
        assertThrows(SomeoneWasQuicker.class, () -> office.with(use -> use.correcting.correct(one, correction(before, "Amal Sayed"))));
        FileView after = office.with(use -> use.files.find(one));
        assertEquals("Amal Saeed", after.name());
        assertTrue(after.hasCode(), "the code that is not shown stays");
        assertEquals(List.of("so"), after.tongues().spoken().stream().map(FileView.Spoken::language).toList());
        assertEquals(List.of(), office.found("Said Amal Said"), "the old name finds nobody");
        assertEquals(List.of("Amal Saeed"), office.found("saeed"));
    }

    private static Correcting.Correction correction(FileView file, String name) {
        return new Correcting.Correction(file.version(), name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("1234567"), Optional.of("so"), fi.kotoisa.platform.Language.SO,
                fi.kotoisa.identity.Literacy.LATIN, Optional.of("sv"), List.of(new FileView.Spoken("so", Optional.of(fi.kotoisa.identity.LanguageLevel.NATIVE), true, Optional.of("maay"))));
    }
}
