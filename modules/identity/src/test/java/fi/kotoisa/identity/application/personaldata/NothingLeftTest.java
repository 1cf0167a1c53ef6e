package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.ConsentKind;
import fi.kotoisa.identity.ConsentWay;
import fi.kotoisa.identity.AddressKind;
import fi.kotoisa.identity.EmergencyKind;
import fi.kotoisa.identity.ErasureId;
import fi.kotoisa.identity.FamilyPart;
import fi.kotoisa.identity.GuardianKind;
import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.RestrictionGround;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.SafetyKind;
import fi.kotoisa.identity.application.ChainHands;
import fi.kotoisa.identity.application.register.Guarding;
import fi.kotoisa.identity.application.register.Merging;
import fi.kotoisa.identity.application.register.PersonFiles;
import fi.kotoisa.identity.application.register.ReachingPeople;
import fi.kotoisa.identity.domain.EmergencyOpening;
import fi.kotoisa.identity.domain.Guardianship;
import fi.kotoisa.identity.domain.HouseholdMember;
import fi.kotoisa.identity.domain.Person;
import fi.kotoisa.identity.domain.Separation;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** After an erasure the database is read cell by cell: neither the person's ids nor a word, number or mark of theirs is left anywhere but in the log and in the list of what was erased. */
class NothingLeftTest {

    private static final String PHONE = "+358405550101";

    private DataDesk desk;
    private PersonId chief;
    private PersonId admin;

    private PersonId everything(TestDatabase database) {
        desk = new DataDesk(database);
        chief = desk.worker("Maija", Role.MANAGER);
        admin = desk.worker("Arvo", Role.ADMINISTRATOR);
        PersonId shirin = People.take(desk.as(chief), "Shirin Karwan", PHONE);
        PersonId twice = People.take(desk, "Sherin Karwan", "+358405550102", Optional.empty());
        desk.doing(ReachingPeople.class, reaching -> reaching.moveTo(shirin, AddressKind.HOME, Map.of("street", "Esimerkkikatu 1", "postalCode", "40100", "town", "Lähdemetsä")));
        desk.with(Guarding.class, guarding -> guarding.guard(shirin, SafetyKind.SAFETY_RISK, DataDesk.TODAY, Optional.empty()));
        desk.doing(ConsentBook.class, book -> book.give(shirin, new ConsentBook.Given(ConsentKind.SHARING, Optional.<OrganisationId>of(desk.partner), Language.CKB, ConsentWay.PAPER, DataDesk.TODAY)));
        desk.doing(Restricting.class, restricting -> restricting.restrict(shirin, RestrictionGround.ACCURACY));
        desk.doing(Restricting.class, restricting -> restricting.lift(shirin));
        int[] versions = {version(shirin), version(twice)};
        assertEquals(Merging.Outcome.DONE, desk.with(Merging.class, merging -> merging.merge(shirin, versions[0], twice, versions[1])));
        desk.doing(RetentionBook.class, book -> book.keep(shirin, book.of(shirin)));
        People.signUp(desk, "activities.intake:1", "Shirin", PHONE);
        family(shirin);
        ChainHands.write(database, chief, shirin);
        ChainHands.sealAndVerify(database);
        return shirin;
    }

    /** A child whom she decides for, somebody she lives apart from by either's wish, and a worker who opened her file in an emergency. */
    private void family(PersonId shirin) {
        PersonId child = PersonId.random();
        PersonId husband = PersonId.random();
        FieldCipher cipher = new FieldCipher(desk.secrets);
        desk.within(entities -> {
            entities.persist(new Person(child, "Zara Beran", "1", "ckb"));
            entities.persist(new Person(husband, "Azad Beran", "2", "ckb"));
            entities.flush();
            UUID household = Ids.next();
            entities.persist(new HouseholdMember(Ids.next(), household, shirin, FamilyPart.ADULT, DataDesk.TODAY));
            entities.persist(new HouseholdMember(Ids.next(), household, child, FamilyPart.CHILD, DataDesk.TODAY));
            entities.persist(Guardianship.of(Ids.next(), child, shirin, GuardianKind.PARENT, DataDesk.TODAY));
            entities.persist(new Separation(Ids.next(), shirin, husband, chief, DataDesk.TODAY));
            entities.persist(new Separation(Ids.next(), husband, shirin, chief, DataDesk.TODAY));
            UUID opening = Ids.next();
            entities.persist(new EmergencyOpening(opening, desk.town, Optional.of(shirin), admin, EmergencyKind.DANGER, cipher.encrypt(EmergencyOpening.context("words", opening), "Shirin ei vastaa."),
                    DataDesk.moment(DataDesk.TODAY)));
        });
    }

    private int version(PersonId id) {
        return desk.with(PersonFiles.class, files -> files.find(id)).version();
    }

    private void erase(PersonId shirin) {
        ErasureId erasure = desk.with(Erasures.class, erasures -> erasures.propose(shirin)).erasure().orElseThrow();
        People.leave(desk, shirin, DataDesk.TODAY);
        desk.as(admin);
        int version = desk.with(ErasureDecisions.class, decisions -> decisions.find(erasure)).version();
        desk.with(ErasureDecisions.class, decisions -> decisions.confirm(erasure, version));
        desk.with(ErasureDecisions.class, decisions -> decisions.items(erasure)).forEach(item -> assertEquals(Erasing.Outcome.ERASED, desk.with(Erasing.class, erasing -> erasing.erase(item.id())).outcome()));
    }

    @TestOnBothDatabases(modules = "identity")
    void nothingOfThePersonIsLeft(TestDatabase database) throws SQLException {
        PersonId shirin = everything(database);
        Set<String> traces = traces(shirin);
        assertTrue(Cells.found(database, traces).size() > 10, "before it is erased all of it is found: the search works");
        desk.doing(Guarding.class, guarding -> guarding.end(shirin, SafetyKind.SAFETY_RISK));
        People.leave(desk, shirin, DataDesk.TODAY);
        erase(shirin);
        assertEquals(List.of(), Cells.found(database, traces));
        assertEquals(Optional.empty(), ChainHands.sealAndVerify(database).damage(), "the chain of the log is whole");
    }

    private Set<String> traces(PersonId shirin) {
        Set<String> traces = new TreeSet<>(Set.of(shirin.toString(), "karwan", "shirin", "sherin"));
        desk.within(entities -> List.of("select c.mark from Channel c", "select c.value from Channel c", "select c.phoneIndex from Contact c", "select c.phone from Contact c", "select c.firstName from Contact c",
                        "select d.migriIndex from Particulars d where d.migriIndex is not null", "select a.text from Address a", "select m.before from PersonMerge m")
                .forEach(query -> traces.addAll(entities.createQuery(query, String.class).getResultList())));
        return traces;
    }

    @TestOnBothDatabases(modules = "identity")
    void nothingIsLeftOfWhatABackupBroughtBackAndWasErasedAgain(TestDatabase database) throws SQLException {
        PersonId shirin = everything(database);
        Set<String> traces = traces(shirin);
        // with a worker, under non-disclosure, before anybody proposed it
        Backup backup = Backup.of(database);
        desk.doing(Guarding.class, guarding -> guarding.end(shirin, SafetyKind.SAFETY_RISK));
        People.leave(desk, shirin, DataDesk.TODAY);
        erase(shirin);
        backup.restore();
        assertTrue(Cells.found(database, traces).size() > 10, "all of it is back");
        desk.with(ErasureLedger.class, ErasureLedger::catchUp);
        desk.with(ErasureWatch.class, watch -> watch.look(true));
        assertEquals(3, desk.with(ErasingAgain.class, ErasingAgain::count), "her record, the one that was merged into it, and her sign-up");
        desk.with(ErasingAgain.class, ErasingAgain::waiting).forEach(each -> assertEquals(ErasingAgain.Outcome.ERASED, desk.with(ErasingAgain.class, again -> again.erase(each)).outcome()));
        assertEquals(List.of(), Cells.found(database, traces));
        assertEquals(0, desk.with(ErasingAgain.class, ErasingAgain::count));
        assertEquals(Optional.empty(), ChainHands.sealAndVerify(database).damage(), "the chain of the log is whole");
    }
}
