package fi.kotoisa.identity.application.register;

import static fi.kotoisa.identity.application.register.Office.born;
import static fi.kotoisa.identity.application.register.Office.coded;
import static fi.kotoisa.identity.application.register.Office.person;
import static fi.kotoisa.identity.application.register.Office.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.Birth;
import fi.kotoisa.identity.FileSection;
import fi.kotoisa.identity.IdentityCode;
import fi.kotoisa.identity.Literacy;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.IdentityRoles;
import fi.kotoisa.identity.application.register.Correcting.Correction;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which parts of a file a role sees and changes. */
class SectionsTest {

    private static final String CODE = "131052-308T";
    private static final Birth BORN = Birth.on(LocalDate.of(1952, 10, 13));

    private static PersonId taken(Office office, PersonId by) {
        PersonId id = office.as(by).take(reached(coded(born(person(office.town, "Amal Said"), BORN), CODE), "+358405551234"));
        office.with(use -> {
            use.reaching.moveTo(id, AddressKind.HOME, Map.of("street", "Testitie 1", "postalCode", "00100", "town", "Lähdemetsä"));
            return "";
        });
        return id;
    }

    @TestOnBothDatabases(modules = "identity")
    void aRoleThatSeesNoPartSeesNameAndReferenceAlone(TestDatabase database) {
        Office office = new Office(database);
        PersonId amal = taken(office, office.worker("Outi", Role.COUNSELLOR, office.town));
        office.as(office.worker("Leena", Role.SECRETARY, office.town));
        Stream.of(FileSection.values()).forEach(section -> office.taken.addAll(Set.of(section.read(), section.write())));
        FileView file = office.with(use -> use.files.find(amal));
        assertEquals("Amal Said", file.name());
        assertEquals(Set.of(), file.seen());
        assertEquals(Optional.empty(), file.birth());
        assertEquals(false, file.hasCode());
        assertEquals(List.of(), file.channels());
        assertEquals(List.of(), file.addresses());
        assertEquals(0, file.hidden());
        assertEquals(new FileView.Tongues(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()), file.tongues());
        assertEquals(List.of("Amal Said"), office.found("Amal"));
        assertEquals(List.of(), office.found(CODE), "what one does not see, one does not search by");
        assertEquals(List.of(), office.found("040 555 1234"));
        RegisterRow row = office.with(use -> use.search.page("", false, 0)).get(0);
        assertEquals(Optional.empty(), row.birthYear());
        assertEquals(Optional.empty(), row.reads());
    }

    @TestOnBothDatabases(modules = "identity")
    void anOfficeCorrectsLanguagesAndLeavesBirthAndNumbersAsTheyAre(TestDatabase database) {
        Office office = new Office(database);
        PersonId outi = office.worker("Outi", Role.COUNSELLOR, office.town);
        PersonId desk = office.worker("Sirpa", Role.SECRETARY, office.town);
        PersonId amal = taken(office, outi);
        FileView before = office.as(desk).with(use -> use.files.find(amal));
        assertEquals(Optional.of(BORN), before.birth());
        assertTrue(before.hasCode());
        assertEquals(Set.of(FileSection.LANGUAGES, FileSection.REACH), before.changed());
        assertEquals(Correcting.Outcome.DONE, office.with(use -> use.correcting.correct(amal, wanted(before.version(), Language.SO))));
        FileView after = office.as(outi).with(use -> use.files.find(amal));
        assertEquals(Optional.of("so"), after.tongues().reads());
        assertEquals("Amal Saeed", after.name());
        assertEquals(Optional.of(BORN), after.birth());
        assertEquals(List.of("Amal Saeed"), office.found(CODE));
        office.with(use -> use.correcting.correct(amal, wanted(after.version(), Language.SO)));
        assertEquals(Optional.empty(), office.with(use -> use.files.find(amal)).birth(), "who works with her does correct it");
        assertEquals(List.of("Amal Saeed"), office.found("010190-2004"));
    }

    private static Correction wanted(int version, Language reads) {
        return new Correction(version, "Amal Saeed", Optional.empty(), Optional.empty(), Optional.of(new IdentityCode("010190-2004")), Optional.empty(), Optional.empty(), reads, Literacy.LATIN, Optional.empty(),
                List.of());
    }

    @Test
    void nobodyChangesWhatTheyDoNotSee() {
        for (Role role : Role.values()) {
            Set<String> rights = IdentityRoles.of(role);
            for (FileSection section : FileSection.values()) {
                assertTrue(!rights.contains(section.write()) || rights.contains(section.read()), role + " " + section);
            }
        }
    }
}
