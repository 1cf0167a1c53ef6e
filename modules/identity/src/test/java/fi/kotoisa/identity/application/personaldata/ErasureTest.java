package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.RetentionStart;
import fi.kotoisa.identity.RetentionType;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.Sureness;
import fi.kotoisa.identity.application.personaldata.ErasureDecisions.Item;
import fi.kotoisa.identity.application.personaldata.RetentionBook.Rule;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ErasureTest {

    private static final String PHONE = "+358405550101";
    private static final LocalDate LATER = DataDesk.TODAY.plusYears(11);

    private DataDesk desk;
    private PersonId chief;
    private PersonId admin;
    private PersonId shirin;

    private void open(TestDatabase database) {
        desk = new DataDesk(database);
        chief = desk.worker("Maija", Role.MANAGER);
        admin = desk.worker("Arvo", Role.ADMINISTRATOR);
        shirin = People.take(desk.as(chief), "Shirin Karwan", PHONE);
    }

    private List<String> due(RetentionType type) {
        return desk.with(Erasures.class, erasures -> erasures.preview(type, 0)).references();
    }

    private Erasures.Proposed propose() {
        return desk.as(chief).with(Erasures.class, erasures -> erasures.propose(shirin));
    }

    /** A second person confirms it, and everything that may go goes. */
    private List<Item> erase(ErasureId erasure) {
        desk.as(admin);
        int version = desk.with(ErasureDecisions.class, decisions -> decisions.find(erasure)).version();
        assertEquals(ErasureDecisions.Outcome.DONE, desk.with(ErasureDecisions.class, decisions -> decisions.confirm(erasure, version)));
        desk.with(ErasureDecisions.class, decisions -> decisions.items(erasure)).forEach(item -> desk.with(Erasing.class, erasing -> erasing.erase(item.id())));
        assertEquals(true, desk.with(Erasing.class, erasing -> erasing.finish(erasure)));
        return desk.with(ErasureDecisions.class, decisions -> decisions.items(erasure));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRecordIsDueWhenItsYearsAreOverAndNotADayBefore(TestDatabase database) {
        open(database);
        People.leave(desk, shirin, DataDesk.TODAY.plusDays(1));
        assertEquals(List.of(), due(RetentionType.INTEGRATION));
        desk.on(DataDesk.TODAY.plusYears(10));
        assertEquals(List.of(), due(RetentionType.INTEGRATION));
        desk.on(DataDesk.TODAY.plusYears(10).plusDays(1));
        assertEquals(1, due(RetentionType.INTEGRATION).size());
        assertEquals(List.of(), due(RetentionType.SOCIAL_FAMILY));
    }

    @TestOnBothDatabases(modules = "identity")
    void everyStartOfTheYearsIsCounted(TestDatabase database) {
        open(database);
        People.leave(desk, shirin, DataDesk.TODAY);
        desk.with(RetentionBook.class, book -> book.keep(shirin, new RetentionBook.Kept(RetentionType.SOCIAL_BASIC, Optional.of(DataDesk.TODAY))));
        desk.on(LATER);
        assertEquals(List.of(List.of(), 1), List.of(due(RetentionType.INTEGRATION), due(RetentionType.SOCIAL_BASIC).size()));
        desk.with(RetentionBook.class, book -> book.keep(shirin, new RetentionBook.Kept(RetentionType.SOCIAL_FAMILY_LAW, Optional.empty())));
        assertEquals(List.of(), due(RetentionType.SOCIAL_FAMILY_LAW), "nobody knows when she was born");
    }

    @TestOnBothDatabases(modules = "identity")
    void aChangedRuleCountsAtOnce(TestDatabase database) {
        open(database);
        People.leave(desk, shirin, DataDesk.TODAY);
        Rule rule = desk.on(DataDesk.TODAY.plusYears(2)).as(admin).with(RetentionBook.class, book -> book.find(RetentionType.INTEGRATION));
        Rule shorter = new Rule(rule.type(), rule.regime(), 1, RetentionStart.LAST_CARE, false, "Päätös 12/2027", Sureness.OWN_DECISION, rule.version());
        assertEquals(RetentionBook.Outcome.DONE, desk.with(RetentionBook.class, book -> book.change(shorter)));
        assertEquals(1, due(RetentionType.INTEGRATION).size());
        Rule wrong = new Rule(rule.type(), rule.regime(), 1, RetentionStart.SIGN_UP, false, "x", Sureness.OWN_DECISION, rule.version() + 1);
        assertEquals(RetentionBook.Outcome.WRONG_START, desk.with(RetentionBook.class, book -> book.change(wrong)));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoProposesDoesNotConfirm(TestDatabase database) {
        open(database);
        People.leave(desk, shirin, DataDesk.TODAY);
        ErasureId erasure = propose().erasure().orElseThrow();
        int version = desk.with(ErasureDecisions.class, decisions -> decisions.find(erasure)).version();
        assertEquals(ErasureDecisions.Outcome.SAME_PERSON, desk.with(ErasureDecisions.class, decisions -> decisions.confirm(erasure, version)));
        Item item = desk.with(ErasureDecisions.class, decisions -> decisions.items(erasure)).get(0);
        assertThrows(NotAllowed.class, () -> desk.as(admin).with(Erasing.class, erasing -> erasing.erase(item.id())), "before anybody confirmed it");
        assertEquals(Erasures.Outcome.ALREADY, propose().outcome());
        assertThrows(jakarta.persistence.PersistenceException.class, () -> desk.within(entities -> entities
                .createQuery("update Erasure e set e.state = fi.kotoisa.identity.domain.Erasure.State.CONFIRMED, e.decidedBy = e.proposedBy").executeUpdate()), "the database refuses it too");
    }

    @TestOnBothDatabases(modules = "identity")
    void onRequestEverythingGoesBeforeItsTimeUnlessALawWantsItKept(TestDatabase database) {
        open(database);
        ContactId signUp = People.signUp(desk, "activities.intake:1", "Shirin", PHONE);
        assertEquals(Optional.of("CARED_FOR"), desk.with(Erasures.class, erasures -> erasures.look(shirin)).hold());
        People.leave(desk, shirin, DataDesk.TODAY);
        desk.with(RetentionBook.class, book -> book.keep(shirin, new RetentionBook.Kept(RetentionType.SOCIAL_FAMILY, Optional.empty())));
        assertEquals(Optional.of("LAW"), desk.with(Erasures.class, erasures -> erasures.look(shirin)).hold());
        desk.with(RetentionBook.class, book -> book.keep(shirin, new RetentionBook.Kept(RetentionType.INTEGRATION, Optional.empty())));
        assertTrue(erase(propose().erasure().orElseThrow()).stream().allMatch(item -> item.hold().isEmpty() && !item.waits()));
        assertFalse(People.known(desk, shirin));
        assertTrue(desk.forgotten.containsAll(List.of(shirin.value(), signUp.value())));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatCameMeanwhileHoldsTheRecord(TestDatabase database) {
        open(database);
        People.leave(desk, shirin, DataDesk.TODAY);
        ErasureId erasure = propose().erasure().orElseThrow();
        desk.doing(Restricting.class, restricting -> restricting.restrict(shirin, RestrictionGround.CLAIMS));
        assertEquals(List.of(Optional.of("RESTRICTED")), erase(erasure).stream().map(Item::hold).toList());
        assertTrue(People.known(desk, shirin));
    }

    @TestOnBothDatabases(modules = "identity")
    void anOpenRequestHoldsARecordAndTheOneForErasureDoesNot(TestDatabase database) {
        open(database);
        People.leave(desk, shirin, DataDesk.TODAY);
        desk.with(DataRequests.class, requests -> requests.note(shirin, DataRequestKind.ERASURE, "Pois", DataDesk.TODAY));
        assertEquals(Optional.empty(), desk.with(Erasures.class, erasures -> erasures.look(shirin)).hold());
        desk.with(DataRequests.class, requests -> requests.note(shirin, DataRequestKind.CORRECTION, "Nimi", DataDesk.TODAY));
        assertEquals(Optional.of("REQUEST_OPEN"), desk.with(Erasures.class, erasures -> erasures.look(shirin)).hold());
        desk.on(LATER);
        assertEquals(List.of(), due(RetentionType.INTEGRATION));
    }

    @TestOnBothDatabases(modules = "identity")
    void contactsOfSignUpsGoByThemselves(TestDatabase database) {
        open(database);
        ContactId signUp = People.signUp(desk, "activities.intake:1", "Azad", "+358405550777");
        desk.on(LocalDate.of(2040, 1, 1)).as(chief);
        assertEquals(1, due(RetentionType.SIGN_UP).size());
        ErasureId erasure = desk.with(Erasures.class, erasures -> erasures.propose(RetentionType.SIGN_UP)).erasure().orElseThrow();
        assertEquals(List.of(), due(RetentionType.SIGN_UP), "proposed once");
        erase(erasure);
        desk.within(entities -> assertTrue(entities.find(fi.kotoisa.identity.domain.Contact.class, signUp.value()).erased()));
        assertEquals(Erasures.Outcome.NOTHING, desk.with(Erasures.class, erasures -> erasures.propose(RetentionType.SIGN_UP)).outcome());
    }
}
