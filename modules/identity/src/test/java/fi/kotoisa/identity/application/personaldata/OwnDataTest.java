package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.DataRequestKind;
import fi.kotoisa.identity.HeldData.Section;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.AccountView;
import fi.kotoisa.identity.application.Browser;
import fi.kotoisa.identity.application.OwnAccounts;
import fi.kotoisa.identity.application.OwnAccounts.Outcome;
import fi.kotoisa.identity.application.RolesOverTime;
import fi.kotoisa.identity.application.register.Guarding;
import fi.kotoisa.identity.application.register.Merging;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.OwnAccount;
import fi.kotoisa.identity.domain.SignInSession;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One person, one account, one record, and what each side sees of the other. */
class OwnDataTest {

    private static final String MAILBOX = "shirin.oma@example.org";
    private static final String KEY = "a-session";

    private DataDesk desk;
    private PersonId aino;
    private PersonId shirin;

    private void open(TestDatabase database) {
        desk = new DataDesk(database);
        desk.given.put(Browser.class, new Here());
        aino = desk.worker("Aino", Role.COUNSELLOR);
        shirin = People.take(desk.as(aino), "شیرین کاروان", "+358405550101");
    }

    /** The browser of whoever sits there. */
    private record Here() implements Browser {

        @Override
        public Optional<String> session() {
            return Optional.of(KEY);
        }

        @Override
        public Optional<String> device() {
            return Optional.empty();
        }

        @Override
        public String userAgent() {
            return "";
        }
    }

    private Outcome offered(PersonId record) {
        return desk.with(OwnAccounts.class, accounts -> accounts.offer(record, MAILBOX));
    }

    private Outcome told(PersonId record, String code) {
        return desk.with(OwnAccounts.class, accounts -> accounts.join(record, code));
    }

    private String code() {
        return desk.sent.stream().filter(message -> message.key().equals("own-account-code")).reduce((first, last) -> last).map(Message::arguments).orElseThrow().get("code");
    }

    private PersonId joined(PersonId record) {
        offered(record);
        assertTrue(Set.of(Outcome.DONE, Outcome.INVITED).contains(told(record, code())));
        return account(record).orElseThrow();
    }

    private Optional<PersonId> account(PersonId record) {
        return desk.with(OwnData.class, data -> data.entities.createQuery("select l from OwnAccount l where l.person = :record", OwnAccount.class).setParameter("record", record.value()).getResultStream()
                .findFirst().map(OwnAccount::account));
    }

    /** The account signs in, with a second factor or without. */
    private OwnData.Mine mine(PersonId account, boolean proven) {
        desk.within(entities -> {
            entities.createQuery("delete from SignInSession s").executeUpdate();
            SignInSession session = new SignInSession(Tokens.fingerprint(KEY), account, DataDesk.moment(DataDesk.TODAY));
            if (proven) {
                session.prove();
            }
            entities.persist(session);
        });
        return desk.as(account).with(OwnData.class, data -> data.mine(Language.EN));
    }

    private Set<String> copied() {
        return desk.with(OwnData.class, data -> data.copy(Language.EN)).sections().stream().map(Section::key).collect(Collectors.toSet());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoeverTellsTheCodeFromTheMailboxSeesTheirOwnRecord(TestDatabase database) {
        open(database);
        assertEquals(Outcome.DONE, offered(shirin));
        assertEquals(Outcome.WRONG_CODE, told(shirin, code().equals("000000") ? "000001" : "000000"));
        assertEquals(Outcome.INVITED, told(shirin, " " + code().substring(0, 3) + " " + code().substring(3)));
        assertEquals(Outcome.ALREADY, offered(shirin));
        PersonId account = account(shirin).orElseThrow();
        assertEquals(List.of(account.value()), desk.sent.stream().filter(message -> message.key().equals("invitation")).map(Message::recipient).toList());
        desk.as(aino).doing(ConsentBook.class, book -> book.give(shirin, new ConsentBook.Given(ConsentKind.PHOTOS, Optional.empty(), Language.CKB, ConsentWay.SPOKEN, DataDesk.TODAY)));
        OwnData.Mine mine = mine(account, false);
        assertTrue(mine.joined());
        assertFalse(mine.proven() || mine.logged());
        desk.doing(OwnData.class, data -> data.withdraw(mine.consents().get(0).id()));
        desk.doing(OwnData.class, data -> data.ask(DataRequestKind.CORRECTION, "Nimi on väärin"));
        OwnData.Mine after = mine(account, false);
        assertFalse(after.consents().get(0).holds());
        assertEquals(List.of("Nimi on väärin"), after.requests().stream().map(OwnData.Asked::text).toList());
        assertEquals(Set.of("account", "devices"), copied(), "a password alone opens no record");
        assertTrue(mine(account, true).logged());
        assertTrue(copied().containsAll(Set.of("person", "reach", "account", "consents")), "a second step does");
    }

    @TestOnBothDatabases(modules = "identity")
    void aCodeThatWasMistypedFiveTimesCountsNoMore(TestDatabase database) {
        open(database);
        offered(shirin);
        String wrong = code().equals("000000") ? "000001" : "000000";
        for (int times = 1; times < 5; times++) {
            assertEquals(Outcome.WRONG_CODE, told(shirin, wrong));
        }
        assertEquals(Outcome.OLD_CODE, told(shirin, wrong));
        assertEquals(Outcome.OLD_CODE, told(shirin, code()));
        offered(shirin);
        assertEquals(Outcome.INVITED, told(shirin, code()));
    }

    @TestOnBothDatabases(modules = "identity")
    void oneAccountIsOnePerson(TestDatabase database) {
        open(database);
        PersonId account = joined(shirin);
        PersonId twin = People.take(desk.as(aino), "Sherin Karwan", "+358405550102", Optional.empty());
        desk.with(OwnAccounts.class, accounts -> accounts.offer(twin, MAILBOX));
        assertEquals(Outcome.OTHER_RECORD, told(twin, code()));
        PersonId chief = desk.worker("Maija", Role.MANAGER);
        desk.as(aino).with(OwnAccounts.class, accounts -> accounts.offer(twin, "toinen@example.org"));
        assertEquals(Outcome.INVITED, told(twin, code()));
        desk.as(chief);
        assertEquals(Merging.Outcome.TWO_ACCOUNTS, merged(shirin, twin));
        desk.doing(OwnAccounts.class, accounts -> accounts.part(shirin));
        assertFalse(People.known(desk, account), "what was for nothing else is gone");
        PersonId other = account(twin).orElseThrow();
        assertEquals(Merging.Outcome.DONE, merged(shirin, twin));
        assertEquals(Optional.of(other), account(shirin), "the account goes along");
        desk.doing(Merging.class, merging -> merging.undo(merging.into(shirin).get(0).id()));
        assertEquals(Optional.of(other), account(twin), "and back");
    }

    private Merging.Outcome merged(PersonId kept, PersonId merged) {
        int[] versions = {version(kept), version(merged)};
        return desk.with(Merging.class, merging -> merging.merge(kept, versions[0], merged, versions[1]));
    }

    private int version(PersonId id) {
        return desk.with(PersonFiles.class, files -> files.find(id)).version();
    }

    @TestOnBothDatabases(modules = "identity")
    void underNonDisclosureNoAccountOpensAnything(TestDatabase database) {
        open(database);
        volunteer();
        PersonId account = joined(shirin);
        assertTrue(mine(account, true).joined());
        desk.as(aino).with(Guarding.class, guarding -> guarding.guard(shirin, SafetyKind.NON_DISCLOSURE, DataDesk.TODAY, Optional.empty()));
        assertEquals(Outcome.GUARDED, offered(shirin));
        assertFalse(mine(account, true).joined());
        assertEquals(Set.of("account", "roles", "devices"), copied());
        assertThrows(NotFound.class, () -> desk.with(OwnData.class, data -> data.ask(DataRequestKind.CORRECTION, "Kuka olen?")));
    }

    /** Somebody who has had an account for long, and no part of this. */
    private PersonId volunteer() {
        PersonId account = joined(shirin);
        desk.within(entities -> {
            entities.find(Account.class, account.value()).changePassword("a hash");
            entities.persist(new Membership(UUID.randomUUID(), account, Role.VOLUNTEER, Optional.of(desk.partner), DataDesk.TODAY.minusDays(9)));
            entities.persist(new Membership(UUID.randomUUID(), account, Role.PEER_EXPERT, Optional.of(desk.town), DataDesk.TODAY.minusDays(5)));
        });
        desk.doing(OwnAccounts.class, accounts -> accounts.part(shirin));
        return account;
    }

    @TestOnBothDatabases(modules = "identity")
    void whoWorksWithSomebodySeesTheirRolesInTheOwnOrganisationAndNoOthers(TestDatabase database) {
        open(database);
        PersonId account = volunteer();
        assertEquals(Outcome.DONE, offered(shirin), "the same answer, whether anybody has an account by the address");
        assertEquals(Outcome.DONE, told(shirin, code()));
        assertEquals(Optional.of(account), account(shirin));
        RolesOverTime.Seen seen = desk.with(RolesOverTime.class, roles -> roles.of(shirin));
        assertEquals(List.of(Role.PEER_EXPERT), seen.roles().stream().map(RolesOverTime.RoleLine::role).toList());
        assertEquals(Optional.of(AccountView.State.OPEN), seen.state());
        assertFalse(desk.with(PersonExports.class, exports -> exports.export(shirin, Language.EN, Optional.empty())).copy().orElseThrow().sections().stream().anyMatch(section -> section.key().equals("account")),
                "nor do they by the copy that they make");
        mine(account, true);
        assertEquals(2, desk.with(OwnData.class, data -> data.copy(Language.EN)).sections().stream().filter(section -> section.key().equals("roles")).findFirst().orElseThrow().entries().size(),
                "the person sees all of them");
        desk.as(aino).doing(OwnAccounts.class, accounts -> accounts.part(shirin));
        assertTrue(People.known(desk, account), "who volunteers goes on");
    }

    @TestOnBothDatabases(modules = "identity")
    void anAnswerToAnothersConsentOrRecordIsNone(TestDatabase database) {
        open(database);
        PersonId other = People.take(desk, "Sherin Karwan", "+358405550102", Optional.empty());
        desk.doing(ConsentBook.class, book -> book.give(other, new ConsentBook.Given(ConsentKind.PHOTOS, Optional.empty(), Language.CKB, ConsentWay.SPOKEN, DataDesk.TODAY)));
        ConsentView hers = desk.with(ConsentBook.class, book -> book.of(other)).get(0);
        mine(joined(shirin), true);
        assertThrows(NotFound.class, () -> desk.doing(OwnData.class, data -> data.withdraw(hers.id())));
        PersonId stranger = desk.worker("Timo", Role.COUNSELLOR);
        desk.as(stranger);
        assertThrows(NotFound.class, () -> desk.with(RolesOverTime.class, roles -> roles.of(shirin)));
        assertThrows(NotFound.class, () -> offered(shirin));
    }
}
