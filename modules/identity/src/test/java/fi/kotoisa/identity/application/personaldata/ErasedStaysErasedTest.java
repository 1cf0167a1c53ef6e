package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.ErasureItemId;
import fi.kotoisa.identity.MembershipId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.personaldata.Erasing.Outcome;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Word;
import fi.kotoisa.identity.application.register.Merging;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.domain.Account;
import fi.kotoisa.identity.domain.Contact;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.Membership;
import fi.kotoisa.identity.domain.Scope;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** What was erased is found and erased again after an older backup was restored, and nothing else is; whenever the power goes, and on several servers. */
class ErasedStaysErasedTest {

    private static final String PHONE = "+358405550101";

    private DataDesk desk;
    private PersonId chief;
    private PersonId admin;
    private PersonId shirin;
    private ContactId signUp;
    private Backup backup;

    /** Shirin has signed up; a backup was made before anybody spoke of erasing, and she is proposed and confirmed to be erased. */
    private ErasureItemId confirmed(TestDatabase database) throws SQLException {
        desk = new DataDesk(database);
        chief = desk.worker("Maija", Role.MANAGER);
        admin = desk.worker("Arvo", Role.ADMINISTRATOR);
        shirin = People.take(desk.as(chief), "Shirin Karwan", PHONE);
        signUp = People.signUp(desk, "activities.intake:1", "Shirin", PHONE);
        People.leave(desk, shirin, DataDesk.TODAY);
        backup = Backup.of(database);
        ErasureId erasure = desk.with(Erasures.class, erasures -> erasures.propose(shirin)).erasure().orElseThrow();
        desk.as(admin);
        int version = desk.with(ErasureDecisions.class, decisions -> decisions.find(erasure)).version();
        desk.with(ErasureDecisions.class, decisions -> decisions.confirm(erasure, version));
        return desk.with(ErasureDecisions.class, decisions -> decisions.items(erasure)).get(0).id();
    }

    private Outcome erase(ErasureItemId item) {
        return desk.with(Erasing.class, erasing -> erasing.erase(item)).outcome();
    }

    /** What a server does after its start and every night. @return whether its file could be used */
    private boolean look() {
        boolean usable = desk.with(ErasureLedger.class, ErasureLedger::catchUp).isEmpty();
        desk.with(ErasureWatch.class, watch -> watch.look(true));
        return usable;
    }

    private List<UUID> back() {
        return desk.with(ErasingAgain.class, ErasingAgain::waiting);
    }

    private List<UUID> found() {
        look();
        return back();
    }

    private List<ErasingAgain.Outcome> eraseAgain() {
        return back().stream().map(each -> desk.with(ErasingAgain.class, again -> again.erase(each)).outcome()).toList();
    }

    private Word word(UUID record) throws IOException {
        return new ErasuresFile(desk.data()).known().get(record).word();
    }

    private void erasedAndRestored(TestDatabase database) throws SQLException {
        assertEquals(Outcome.ERASED, erase(confirmed(database)));
        backup.restore();
    }

    @TestOnBothDatabases(modules = "identity")
    void whatNobodyErasedIsNotTouched(TestDatabase database) throws SQLException {
        ErasureItemId item = confirmed(database);
        PersonId azad = People.take(desk.as(chief), "Azad Karwan", PHONE, Optional.empty());
        ContactId azads = People.signUp(desk, "activities.intake:2", "Azad", PHONE);
        ContactId later = People.signUp(desk, "activities.intake:3", "Shirin", "+358405550999");
        backup = Backup.of(database);
        assertEquals(Outcome.ERASED, erase(item));
        assertEquals(List.of(), found(), "it is gone, and the look says so");
        backup.restore();
        assertEquals(new TreeSet<>(List.of(shirin.value().toString(), signUp.value().toString())), new TreeSet<>(found().stream().map(UUID::toString).toList()));
        eraseAgain();
        assertFalse(People.known(desk, shirin));
        assertTrue(People.known(desk, azad));
        desk.within(entities -> assertEquals(List.of(true, false, false), List.of(signUp, azads, later).stream().map(each -> entities.find(Contact.class, each.value()).erased()).toList()));
        assertThrows(NotFound.class, () -> desk.with(ErasingAgain.class, again -> again.erase(azad.value())));
    }

    @TestOnBothDatabases(modules = "identity")
    void theListSaysReferencesAndWhenItWasErasedAndThatItIsARepetition(TestDatabase database) throws SQLException {
        erasedAndRestored(database);
        look();
        desk.on(DataDesk.TODAY.plusDays(3));
        List<ErasingAgain.Row> rows = desk.with(ErasingAgain.class, again -> again.page(0)).rows();
        assertEquals(List.of(DataDesk.TODAY, DataDesk.TODAY), rows.stream().map(ErasingAgain.Row::erasedOn).toList());
        assertTrue(rows.stream().anyMatch(row -> row.ofRegister() && row.reference().startsWith("K-")) && rows.stream().anyMatch(row -> !row.ofRegister() && row.reference().length() == 8), rows::toString);
        eraseAgain();
        desk.within(entities -> assertEquals(Optional.of(DataDesk.moment(DataDesk.TODAY.plusDays(3))), entities.find(ErasedRecord.class, shirin.value()).repeatedAt()));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoMayConfirmErasuresElsewhereSeesNothingOfIt(TestDatabase database) throws SQLException {
        erasedAndRestored(database);
        look();
        desk.within(entities -> entities.createQuery("update Particulars d set d.organisation = :partner").setParameter("partner", desk.partner.value()).executeUpdate());
        desk.as(chief);
        assertEquals(List.of(signUp.value()), back(), "sign-ups belong to all");
        assertEquals(1, desk.with(ErasingAgain.class, ErasingAgain::count));
        assertThrows(NotAllowed.class, () -> desk.with(ErasingAgain.class, again -> again.erase(shirin.value())));
        assertTrue(People.known(desk, shirin));
    }

    @TestOnBothDatabases(modules = "identity")
    void administratorsAndOfficersHearOfItOnceAndTheLogNotesIt(TestDatabase database) throws SQLException {
        erasedAndRestored(database);
        PersonId officer = desk.worker("Tiina", Role.DATA_PROTECTION_OFFICER);
        desk.within(entities -> Map.of(admin, Role.ADMINISTRATOR, officer, Role.DATA_PROTECTION_OFFICER, chief, Role.MANAGER).forEach((who, role) -> {
            entities.persist(new Account(who, "sealed", who.toString(), DataDesk.moment(DataDesk.TODAY)));
            entities.persist(new Membership(MembershipId.random(), who, role, Scope.ALL, DataDesk.TODAY));
        }));
        look();
        look();
        assertEquals(new TreeSet<>(List.of(admin.toString(), officer.toString())), new TreeSet<>(desk.sent.stream().map(message -> message.recipient().toString()).toList()));
        assertEquals(List.of(2, "2", "https://kotoisa.example.fi/fi/identity/staff/erasure-again"), List.of(desk.sent.size(), desk.sent.get(0).arguments().get("records"), desk.sent.get(0).arguments().get("link")));
        assertEquals(List.of("ErasureWatch.look PersonId=" + shirin, "ErasureWatch.look ContactId=" + signUp), desk.noted);
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasRolledBackDoesNotStandThereAsDone(TestDatabase database) throws SQLException, IOException {
        ErasureItemId item = confirmed(database);
        desk.neighbours.add(new PersonExportTest.Neighbour());
        assertThrows(IllegalStateException.class, () -> erase(item));
        assertEquals(Word.NOT, word(shirin.value()));
        assertEquals(List.of(), found());
        backup.restore();
        assertEquals(List.of(), found());
        assertTrue(People.known(desk, shirin));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasCommittedWhenThePowerWentIsKnown(TestDatabase database) throws SQLException, IOException {
        ErasureItemId item = confirmed(database);
        desk.power(false);
        assertEquals(Outcome.ERASED, erase(item));
        assertEquals(Word.WILL, word(shirin.value()));
        Path file = desk.data().resolve(ErasuresFile.NAME);
        String cutOff = Files.readString(file);
        look();
        assertEquals(Word.DONE, word(shirin.value()), "the list in the database knows that it was done");
        Files.writeString(file, cutOff);
        backup.restore();
        assertEquals(2, found().size(), "the database went with the power: two people had confirmed it");
    }

    @TestOnBothDatabases(modules = "identity")
    void whatWasNotCommittedWhenThePowerWentIsNotErased(TestDatabase database) throws SQLException, IOException {
        ErasureItemId item = confirmed(database);
        desk.neighbours.add(new PersonExportTest.Neighbour());
        desk.power(false);
        assertThrows(IllegalStateException.class, () -> erase(item));
        assertEquals(List.of(), found());
        assertEquals(Word.WILL, word(shirin.value()), "it may still be going on");
        desk.on(DataDesk.TODAY.plusDays(1));
        assertEquals(List.of(), found());
        assertEquals(Word.NOT, word(shirin.value()));
        backup.restore();
        assertEquals(List.of(), found());
    }

    @TestOnBothDatabases(modules = "identity")
    void nothingIsErasedThatCannotBeNotedOutsideOfTheDatabase(TestDatabase database) throws SQLException, IOException {
        ErasureItemId item = confirmed(database);
        Files.createDirectories(desk.data().resolve(ErasuresFile.NAME));
        assertEquals(Outcome.NOT_NOTED, erase(item));
        assertFalse(look());
        assertTrue(People.known(desk, shirin));
        Files.delete(desk.data().resolve(ErasuresFile.NAME));
        assertEquals(Outcome.ERASED, erase(item), "it waits, and goes on");
        assertTrue(look());
    }

    @TestOnBothDatabases(modules = "identity")
    void everyServersFileBecomesCompleteAndWhatOneKnowsAllLearn(TestDatabase database) throws SQLException, IOException {
        ErasureItemId item = confirmed(database);
        assertEquals(Outcome.ERASED, erase(item));
        desk.at("two");
        assertTrue(look());
        assertEquals(List.of(Word.DONE, Word.DONE), List.of(word(shirin.value()), word(signUp.value())));
        backup.restore();
        Files.delete(desk.at("one").data().resolve(ErasuresFile.NAME));
        assertEquals(List.of(), found(), "this one has lost its file");
        desk.at("two").with(ErasureLedger.class, ErasureLedger::catchUp);
        desk.at("one");
        assertEquals(2, found().size());
        assertEquals(Word.DONE, word(shirin.value()));
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsMergedWithARecordThatWasNeverErasedStays(TestDatabase database) throws SQLException {
        ErasureItemId item = confirmed(database);
        Backup before = backup;
        assertEquals(Outcome.ERASED, erase(item));
        before.restore();
        PersonId twice = People.take(desk.as(chief), "Sherin Karwan", "+358405550102", Optional.empty());
        People.care(desk, shirin, chief, DataDesk.TODAY);
        int[] versions = {version(shirin), version(twice)};
        assertEquals(Merging.Outcome.DONE, desk.with(Merging.class, merging -> merging.merge(twice, versions[1], shirin, versions[0])));
        desk.as(admin);
        look();
        assertEquals(ErasingAgain.Outcome.MERGED, desk.with(ErasingAgain.class, again -> again.erase(shirin.value())).outcome());
        assertTrue(People.known(desk, shirin) && People.known(desk, twice));
    }

    private int version(PersonId id) {
        return desk.with(PersonFiles.class, files -> files.find(id)).version();
    }

    @TestOnBothDatabases(modules = "identity")
    void theCommandSaysWhatIsBackAndTheServerItStartsErasesIt(TestDatabase database) throws SQLException, IOException {
        ErasureItemId item = confirmed(database);
        assertEquals(ReplayErasures.NOT_LOOKED, command(database, "there is no "));
        look();
        assertEquals(ReplayErasures.NOTHING, command(database, "Nothing that was erased is back."));
        desk.power(false);
        erase(item);
        assertEquals(ReplayErasures.NOTHING, command(database, "for 2 erased records"));
        backup.restore();
        assertEquals(ReplayErasures.BACK, command(database, "ERASED RECORDS ARE BACK: 1 of the register, 1 of sign-ups."));
        assertEquals(ReplayErasures.BACK, command(database, "  person " + shirin + " erased 2026-11-23T10:00:00Z"));
        look();
        desk.noted.clear();
        List<ErasedRecord> back = desk.with(Replay.class, replay -> replay.after(new UUID(0, 0)));
        back.forEach(each -> assertEquals(ErasingAgain.Outcome.ERASED, desk.with(Replay.class, replay -> replay.erase(each))));
        assertEquals(new TreeSet<>(List.of("ErasingAgain.erase PersonId=" + shirin, "ErasingAgain.erase ContactId=" + signUp)), new TreeSet<>(desk.noted));
        assertEquals(ReplayErasures.NOTHING, command(database, "Nothing that was erased is back."));
        assertFalse(People.known(desk, shirin));
    }

    private int command(TestDatabase database, String said) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> settings = Map.of("url", database.settings().url(), "user", database.settings().user(), "password", database.settings().password(), "data", desk.data().toString());
        int code = ReplayErasures.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains(said), out.toString(StandardCharsets.UTF_8));
        return code;
    }
}
