package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.coded;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.register.Merging.Outcome;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class MergingTest {

    private Office office;
    private PersonId chief;

    private void open(TestDatabase database) {
        office = new Office(database);
        chief = office.worker("Maija", Role.MANAGER, office.town);
        office.as(chief);
    }

    private FileView file(PersonId id) {
        return office.with(use -> use.files.find(id));
    }

    private Outcome merge(PersonId kept, PersonId merged) {
        int keptVersion = file(kept).version();
        int mergedVersion = file(merged).version();
        return office.with(use -> use.merging.merge(kept, keptVersion, merged, mergedVersion));
    }

    private void undo(PersonId kept) {
        office.with(use -> {
            use.merging.undo(use.merging.into(kept).get(0).id());
            return true;
        });
    }

    @TestOnBothDatabases(modules = "identity")
    void theOneThatStaysIsFoundByBothNamesAndTakesWhatItLacks(TestDatabase database) {
        open(database);
        PersonId kept = office.take(reached(person(office.town, "Mohamed Ali"), "+358405551111"));
        PersonId merged = office.take(coded(reached(person(office.town, "Yusuf Hassan"), "+358405552222"), "131052-308T"));
        assertEquals(Outcome.DONE, merge(kept, merged));
        assertEquals(List.of("Mohamed Ali"), office.found("Hassan"), "by the other name too");
        assertEquals(List.of("Mohamed Ali"), office.found("131052-308T"));
        assertEquals(List.of("Mohamed Ali"), office.found(""), "once");
        FileView one = file(kept);
        assertTrue(one.hasCode());
        assertEquals(2, one.channels().size());
        assertEquals(kept, file(merged).person(), "an old link leads to the one that stays");
        assertEquals(Outcome.ONE_ALREADY, office.with(use -> use.merging.merge(kept, one.version(), kept, one.version())));
    }

    @TestOnBothDatabases(modules = "identity")
    void twoCodesAreTwoPeople(TestDatabase database) {
        open(database);
        PersonId one = office.take(coded(person(office.town, "Aino Virta"), "131052-308T"));
        PersonId other = office.take(coded(person(office.town, "Aino Virta"), "131052Y308T"));
        assertEquals(Outcome.TWO_NUMBERS, merge(one, other));
        assertEquals(2, office.found("Aino").size());
    }

    @TestOnBothDatabases(modules = "identity")
    void nonDisclosureOfOneHoldsForBothUntilTheyAreTwoAgain(TestDatabase database) {
        open(database);
        PersonId desk = office.worker("Sirpa", Role.SECRETARY, office.town);
        PersonId open = office.take(person(office.town, "Shirin Karwan"));
        PersonId hidden = office.take(reached(person(office.town, "Shirin Karwan"), "+358405553333"));
        office.with(use -> use.guarding.guard(hidden, SafetyKind.NON_DISCLOSURE, Office.TODAY, Optional.empty()));
        assertEquals(Outcome.DONE, merge(open, hidden));
        assertTrue(file(open).guarded());
        assertEquals(List.of(), office.as(desk).found("Shirin"));
        office.as(chief);
        undo(open);
        assertTrue(file(hidden).guarded());
        assertEquals(List.of("Shirin Karwan"), office.as(desk).found("Shirin"));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoeverSeesOnlyOneOfThemMergesNothing(TestDatabase database) {
        open(database);
        PersonId neighbour = office.worker("Nea", Role.MANAGER, office.otherTown);
        PersonId one = office.take(person(office.town, "Amal Said"));
        PersonId other = office.as(neighbour).take(person(office.otherTown, "Amal Said"));
        assertThrows(NotFound.class, () -> office.with(use -> use.merging.merge(other, 1, one, 1)));
        assertThrows(NotFound.class, () -> office.as(chief).with(use -> use.merging.merge(one, 1, other, 1)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasChangedSinceTheLookIsNotMerged(TestDatabase database) {
        open(database);
        PersonId one = office.take(person(office.town, "Amal Said"));
        PersonId other = office.take(person(office.town, "Amal Saeed"));
        assertThrows(SomeoneWasQuicker.class, () -> office.with(use -> use.merging.merge(one, file(one).version(), other, file(other).version() - 1)));
    }

    @TestOnBothDatabases(modules = "identity")
    void undoneTheyAreTheTwoTheyWere(TestDatabase database) {
        open(database);
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            PersonId kept = office.take(any(random, 2 * i));
            PersonId merged = office.take(any(random, 2 * i + 1));
            String before = said(kept) + " / " + said(merged);
            if (merge(kept, merged) == Outcome.DONE) {
                undo(kept);
            }
            assertEquals(before, said(kept) + " / " + said(merged));
        }
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewNameLosesNoneOfTheNamesThatCameByMerging(TestDatabase database) {
        open(database);
        PersonId kept = office.take(person(office.town, "Mohamed Ali"));
        merge(kept, office.take(person(office.town, "Yusuf Hassan")));
        FileView file = file(kept);
        office.with(use -> use.correcting.correct(kept, new Correcting.Correction(file.version(), "Tariq Ali", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Language.AR, Literacy.LATIN, Optional.empty(), List.of())));
        assertEquals(List.of("Tariq Ali"), office.found("Tariq"));
        assertEquals(List.of("Tariq Ali"), office.found("Yusuf Hassan"));
        assertEquals(List.of(), office.found("Mohamed"));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatSomebodyCorrectedInBetweenStays(TestDatabase database) {
        open(database);
        PersonId kept = office.take(person(office.town, "Amal Said"));
        PersonId merged = office.take(Office.born(person(office.town, "Amal Saeed"), Birth.on(LocalDate.of(1990, 5, 4))));
        merge(kept, merged);
        FileView file = file(kept);
        Birth corrected = Birth.on(LocalDate.of(1990, 5, 14));
        office.with(use -> use.correcting.correct(kept, new Correcting.Correction(file.version(), "Amal Said", Optional.empty(), Optional.of(corrected), Optional.empty(), Optional.empty(), Optional.empty(),
                Language.AR, Literacy.LATIN, Optional.empty(), List.of())));
        undo(kept);
        assertEquals(Optional.of(corrected), file(kept).birth());
        assertEquals(Optional.of(Birth.on(LocalDate.of(1990, 5, 4))), file(merged).birth());
    }

    /** Somebody of whom now this, now that is known. */
    private NewPerson any(Random random, int number) {
        Optional<Birth> birth = random.nextBoolean() ? Optional.of(Birth.on(LocalDate.of(1950 + random.nextInt(50), 3, 4))) : Optional.empty();
        Optional<IdentityCode> code = random.nextInt(3) == 0 ? IdentityCode.parse(code(number)) : Optional.empty();
        Optional<String> migri = random.nextBoolean() ? Optional.of("" + (1_000_000 + number)) : Optional.empty();
        Optional<String> phone = random.nextBoolean() ? Optional.of("+35840555" + (1000 + random.nextInt(3))) : Optional.empty();
        return new NewPerson(office.town, "Henkilö " + number, Optional.empty(), birth, code, migri, Optional.of("so").filter(any -> random.nextBoolean()), Language.SO, Literacy.values()[random.nextInt(4)],
                Optional.of("sv").filter(any -> random.nextBoolean()), phone, Optional.empty());
    }

    private static String code(int number) {
        String digits = String.format("010190%03d", 2 + number);
        return digits.substring(0, 6) + "-" + digits.substring(6) + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (Long.parseLong(digits) % 31));
    }

    /** Everything that a file says, but for its version. */
    private String said(PersonId id) {
        FileView file = file(id);
        Revealing.Revealed hidden = office.with(use -> use.revealing.reveal(id, fi.kotoisa.identity.RevealReason.TO_REACH));
        return String.join(" ", file.person().toString(), file.name(), file.birth().map(Birth::text).toString(), hidden.code().toString(), file.migriNumber().toString(), file.tongues().toString(),
                hidden.channels().stream().map(FileView.Way::value).sorted().toList().toString(), String.valueOf(file.workers().size()));
    }
}
