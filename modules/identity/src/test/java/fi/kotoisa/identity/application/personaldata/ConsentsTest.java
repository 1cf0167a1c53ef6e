package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.personaldata.ConsentBook.Given;
import fi.kotoisa.identity.application.personaldata.ConsentBook.Outcome;
import fi.kotoisa.identity.domain.Consent;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.RollbackException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private DataDesk desk;
    private PersonId shirin;

    private void open(TestDatabase database) {
        desk = new DataDesk(database);
        desk.as(desk.worker("Aino", Role.COUNSELLOR));
        shirin = People.take(desk, "Shirin Karwan", "+358405550101");
    }

    private Outcome give(ConsentKind kind, Optional<OrganisationId> partner, LocalDate on) {
        return desk.with(ConsentBook.class, book -> book.give(shirin, new Given(kind, partner, Language.CKB, ConsentWay.INTERPRETED, on)));
    }

    private boolean holds(ConsentKind kind) {
        return desk.with(ConsentBook.class, book -> book.holds(shirin, kind));
    }

    @TestOnBothDatabases(modules = "identity")
    void aConsentHoldsUntilItIsWithdrawnAndStaysInTheHistory(TestDatabase database) {
        open(database);
        assertFalse(holds(ConsentKind.PHOTOS));
        assertEquals(Outcome.DONE, give(ConsentKind.PHOTOS, Optional.empty(), DataDesk.TODAY));
        assertTrue(holds(ConsentKind.PHOTOS));
        assertFalse(holds(ConsentKind.ATTENDANCE));
        assertEquals(Outcome.ALREADY, give(ConsentKind.PHOTOS, Optional.empty(), DataDesk.TODAY));
        ConsentView given = desk.with(ConsentBook.class, book -> book.of(shirin)).get(0);
        assertEquals(List.of("ckb", "Aino", 1), List.of(given.language(), given.notedBy(), given.textVersion()));
        desk.doing(ConsentBook.class, book -> book.withdraw(shirin, given.id()));
        assertFalse(holds(ConsentKind.PHOTOS));
        assertEquals(Outcome.DONE, give(ConsentKind.PHOTOS, Optional.empty(), DataDesk.TODAY));
        assertEquals(List.of(true, false), desk.with(ConsentBook.class, book -> book.of(shirin)).stream().map(ConsentView::holds).toList());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsToldToAPartnerNamesThePartner(TestDatabase database) {
        open(database);
        assertEquals(Outcome.PARTNER_MISSING, give(ConsentKind.SHARING, Optional.empty(), DataDesk.TODAY));
        assertEquals(Outcome.PARTNER_MISSING, give(ConsentKind.SHARING, Optional.of(desk.town), DataDesk.TODAY), "the town is no partner of itself");
        assertEquals(Outcome.DONE, give(ConsentKind.SHARING, Optional.of(desk.partner), DataDesk.TODAY));
        assertEquals(true, desk.with(ConsentBook.class, book -> book.holds(shirin, ConsentKind.SHARING, desk.partner)));
        assertEquals(false, desk.with(ConsentBook.class, book -> book.holds(shirin, ConsentKind.SHARING, desk.town)));
        assertEquals(Outcome.WRONG_DAY, give(ConsentKind.PHOTOS, Optional.empty(), DataDesk.TODAY.plusDays(1)));
    }

    @TestOnBothDatabases(modules = "identity")
    void twoWorkersWhoNoteTheSameAtOnceNoteItOnce(TestDatabase database) {
        open(database);
        give(ConsentKind.PHOTOS, Optional.empty(), DataDesk.TODAY);
        Consent.Words words = new Consent.Words(ConsentKind.PHOTOS, Optional.empty(), 1, "fi");
        assertThrows(RollbackException.class, () -> desk.within(entities -> entities.persist(new Consent(UUID.randomUUID(), shirin, words, ConsentWay.PAPER, DataDesk.TODAY, shirin,
                DataDesk.moment(DataDesk.TODAY)))));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoDoesNotSeeTheRecordSeesNoConsents(TestDatabase database) {
        open(database);
        give(ConsentKind.PHOTOS, Optional.empty(), DataDesk.TODAY);
        desk.as(desk.worker("Bertta", Role.COUNSELLOR));
        assertThrows(NotFound.class, () -> desk.with(ConsentBook.class, book -> book.of(shirin)));
        assertThrows(NotFound.class, () -> give(ConsentKind.ATTENDANCE, Optional.empty(), DataDesk.TODAY));
    }

    @Test
    void everyKindHasItsTextInEveryLanguage() {
        for (Language language : Language.ofResidents()) {
            Texts texts = Texts.of("identity", language).orElseThrow();
            for (ConsentKind kind : ConsentKind.values()) {
                String text = texts.say(kind.key(kind.version(), "text"), "Silta");
                assertTrue(texts.containsKey(kind.key(kind.version(), "title")) && texts.containsKey(kind.key(kind.version(), "text")), language + " " + kind);
                assertEquals(kind.namesPartner(), text.contains("Silta"), language + " " + kind);
            }
        }
    }
}
