package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.HeldData.Fact;
import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RevealReason;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.personaldata.PersonExports.Exported;
import fi.kotoisa.identity.application.personaldata.PersonExports.Outcome;
import fi.kotoisa.identity.application.register.Guarding;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

class PersonExportTest {

    private static final String PHONE = "+358405550101";

    private DataDesk desk;
    private PersonId aino;
    private PersonId chief;
    private PersonId shirin;

    private void open(TestDatabase database) {
        desk = new DataDesk(database);
        aino = desk.worker("Aino", Role.COUNSELLOR);
        chief = desk.worker("Maija", Role.MANAGER);
        shirin = People.take(desk.as(aino), "شیرین کاروان", PHONE);
    }

    private Exported export(Language language, Optional<RevealReason> reason) {
        return desk.with(PersonExports.class, exports -> exports.export(shirin, language, reason));
    }

    private static Map<String, Section> sections(Exported exported) {
        return exported.copy().orElseThrow().sections().stream().collect(Collectors.toMap(Section::key, section -> section));
    }

    private static List<String> values(Section section, String key) {
        return section.entries().stream().flatMap(entry -> entry.facts().stream()).filter(fact -> fact.key().equals(key)).map(Fact::value).toList();
    }

    @TestOnBothDatabases(modules = "identity")
    void theCopyTellsEverythingInTheLanguageThatWasAskedFor(TestDatabase database) {
        open(database);
        desk.doing(ConsentBook.class, book -> book.give(shirin, new ConsentBook.Given(ConsentKind.PHOTOS, Optional.empty(), Language.CKB, ConsentWay.PAPER, DataDesk.TODAY)));
        Map<String, Section> told = sections(export(Language.SV, Optional.empty()));
        assertEquals(List.of("شیرین کاروان"), values(told.get("person"), "name"));
        assertEquals(List.of("5550101"), values(told.get("person"), "migriNumber"));
        assertEquals(List.of(PHONE), values(told.get("reach"), "phone"));
        assertEquals(List.of("Aino"), values(told.get("workers"), "worker"));
        assertEquals(List.of("PHOTOS"), values(told.get("consents"), "kind"));
        assertEquals("Samtycken", told.get("consents").title());
        assertFalse(told.toString().contains(aino.toString()), "no ids of workers");
    }

    @TestOnBothDatabases(modules = "identity")
    void ofTheSignUpsByTheSameTelephoneOnlyThoseOfTheSameFirstNameAreTold(TestDatabase database) {
        open(database);
        People.signUp(desk, "activities.intake:1", "شیرین", PHONE);
        People.signUp(desk, "activities.intake:1", "Azad", PHONE);
        People.signUp(desk, "activities.intake:2", "شیرین", "+358405550999");
        assertEquals(List.of("شیرین"), values(sections(export(Language.FI, Optional.empty())).get("contacts"), "firstName"));
    }

    @TestOnBothDatabases(modules = "identity")
    void everyModuleAddsWhatItHoldsAboutTheSamePerson(TestDatabase database) {
        open(database);
        desk.neighbours.add(new Neighbour());
        People.signUp(desk, "activities.intake:1", "شیرین", PHONE);
        assertEquals(List.of("1 1"), values(sections(export(Language.FI, Optional.empty())).get("neighbour"), "asked"));
    }

    @TestOnBothDatabases(modules = "identity")
    void underNonDisclosureACopyNeedsAReasonAndTheManagersHear(TestDatabase database) {
        open(database);
        desk.with(Guarding.class, guarding -> guarding.guard(shirin, SafetyKind.NON_DISCLOSURE, DataDesk.TODAY, Optional.empty()));
        assertEquals(Outcome.REASON_MISSING, export(Language.FI, Optional.empty()).outcome());
        assertTrue(desk.sent.isEmpty());
        assertEquals(Outcome.DONE, export(Language.FI, Optional.of(RevealReason.ASKED_BY_PERSON)).outcome());
        assertEquals(List.of(chief.value()), desk.sent.stream().map(message -> message.recipient()).toList());
        desk.as(chief);
        assertThrows(NotFound.class, () -> export(Language.FI, Optional.of(RevealReason.ASKED_BY_PERSON)), "who does not work with her sees no record");
    }

    /** Tells how many ids it was asked for. */
    static final class Neighbour implements HeldData {

        @Override
        public List<Section> tell(Subject subject, Language language) {
            return List.of(new Section("neighbour", "Naapuri", List.of(new Entry(List.of(new Fact("asked", "Kysytty", subject.people().size() + " " + subject.contacts().size()))))));
        }

        @Override
        public Optional<java.time.LocalDate> neededUntil(Subject subject) {
            return Optional.empty();
        }

        @Override
        public void forget(Subject subject) {
            throw new IllegalStateException("nothing is forgotten here " + UUID.randomUUID());
        }
    }
}
