package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AddingFactors.Adder;
import fi.kotoisa.identity.application.FactorOutcome.Answer;
import fi.kotoisa.identity.application.OwnDevices.Device;
import fi.kotoisa.identity.application.SecondStepTest.Phone;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Tokens;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What somebody does with their own factors, devices and password. */
class OwnSignInTest {

    private static final String NAME = "aino@kotoisa.example";
    private static final String PASSWORD = "kolme pientä kissaa";
    private static final String NEW = "neljä suurta koiraa";

    private static FactorOutcome remove(Desk desk, String which, String password) {
        return desk.factors(made -> made.own.remove(which, password));
    }

    @TestOnBothDatabases(modules = "identity")
    void withoutTheRightPasswordAndTheRightCodeThereIsNoApp(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person(NAME, PASSWORD, Role.PLANNER);
        AppOffer offer = desk.factors(made -> made.adding.offerApp(Optional.empty()));
        String code = Codes.now(offer.secret(), desk.now());
        assertEquals(Answer.WRONG_PASSWORD, desk.factors(made -> made.adding.addApp(new Adder(Optional.empty(), "wrong"), offer.sealed(), code)).answer());
        assertEquals(Answer.WRONG_CODE, desk.factors(made -> made.adding.addApp(new Adder(Optional.empty(), PASSWORD), offer.sealed(), "000000")).answer());
        assertEquals(Answer.GONE, desk.factors(made -> made.adding.addApp(new Adder(Optional.empty(), PASSWORD), "nonsense", code)).answer());
        assertEquals(offer.secret(), desk.factors(made -> made.adding.offerAgain(Optional.empty(), offer.sealed())).secret(), "the picture stays after a slip");
        assertEquals(0, desk.count("AuthenticatorApp"));
        assertEquals(Answer.DONE, desk.factors(made -> made.adding.addApp(new Adder(Optional.empty(), PASSWORD), offer.sealed(), code)).answer());
        assertEquals(Answer.ALREADY_THERE, desk.factors(made -> made.adding.addApp(new Adder(Optional.empty(), PASSWORD), offer.sealed(), code)).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void theLastFactorTakesTheRecoveryCodesAlongAndIsTold(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        Desk desk = phone.desk;
        desk.told().clear();
        assertEquals(Answer.WRONG_PASSWORD, remove(desk, OwnFactors.APP, "wrong").answer());
        assertEquals(List.of(), desk.told());
        assertEquals(Answer.DONE, remove(desk, OwnFactors.APP, PASSWORD).answer());
        assertEquals(List.of("factor-removed"), desk.told().stream().map(FactorDesk.Told::key).toList());
        assertEquals(0, desk.count("RecoveryCode"));
        assertEquals(SignInOutcome.Answer.SIGNED_IN, desk.signIn(NAME, PASSWORD, "198.51.100.1", "").answer());
        assertThrows(NotFound.class, () -> remove(desk, OwnFactors.APP, PASSWORD));
        assertThrows(NotFound.class, () -> desk.factors(made -> made.own.newCodes(PASSWORD)));
    }

    @TestOnBothDatabases(modules = "identity")
    void newRecoveryCodesReplaceTheOldOnes(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        FactorOutcome outcome = phone.desk.factors(made -> made.own.newCodes(PASSWORD));
        assertEquals(Factors.CODES, outcome.codes().size());
        assertEquals(Factors.CODES, phone.desk.count("RecoveryCode"));
        assertFalse(outcome.toString().contains(outcome.codes().get(0)));
        assertEquals(SignInOutcome.Answer.WRONG_CODE, phone.byRecovery(phone.half(), phone.codes.get(0)).answer());
        assertEquals(SignInOutcome.Answer.SIGNED_IN, phone.byRecovery(phone.half(), outcome.codes().get(0)).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void aThiefOfAnOpenSessionGuessesThePasswordFiveTimesAndTheOwnerNoticesNothing(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        phone.desk.browser().session = Optional.of("stolen");
        for (int i = 0; i < 5; i++) {
            assertEquals(Answer.WRONG_PASSWORD, remove(phone.desk, OwnFactors.APP, "guess " + i).answer());
        }
        assertEquals(Answer.WAIT, remove(phone.desk, OwnFactors.APP, PASSWORD).answer());
        phone.desk.browser().session = Optional.of("own");
        assertEquals(Answer.DONE, remove(phone.desk, OwnFactors.APP, PASSWORD).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void oneDeviceIsEndedAndAllOthersAtOnce(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person(NAME, PASSWORD, Role.PLANNER);
        String here = session(desk);
        String phone = session(desk);
        String library = session(desk);
        desk.browser().session = Optional.of(here);
        List<Device> devices = desk.factors(made -> made.devices.page(0));
        assertEquals(3, devices.size());
        assertEquals(List.of(Tokens.fingerprint(here)), devices.stream().filter(Device::here).map(Device::mark).toList());
        assertEquals("Firefox, Linux", devices.get(0).words());
        desk.factors(made -> end(made, Tokens.fingerprint(phone)));
        assertTrue(desk.recognise(phone).isEmpty());
        assertTrue(desk.recognise(library).isPresent());
        desk.factors(made -> {
            made.devices.endOthers();
            return true;
        });
        assertTrue(desk.recognise(library).isEmpty());
        assertTrue(desk.recognise(here).isPresent());
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyEndsSomebodyElsesSession(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, PASSWORD, Role.PLANNER);
        String session = session(desk);
        desk.signedIn = desk.person("veikko@kotoisa.example", PASSWORD, Role.LEADER);
        assertThrows(NotFound.class, () -> desk.factors(made -> end(made, Tokens.fingerprint(session))));
        assertThrows(NotFound.class, () -> desk.factors(made -> end(made, "nonsense")));
        assertTrue(desk.recognise(session).isPresent());
        assertEquals(List.of(), desk.factors(made -> made.devices.page(0)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewPasswordNeedsTheOldOneAndSignsOutEverywhereElse(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person(NAME, PASSWORD, Role.PLANNER);
        String here = session(desk);
        String elsewhere = session(desk);
        desk.browser().session = Optional.of(here);
        assertEquals(OwnPassword.Outcome.WRONG_PASSWORD, desk.factors(made -> made.password.change("wrong", NEW)));
        assertEquals(OwnPassword.Outcome.TOO_SHORT, desk.factors(made -> made.password.change(PASSWORD, "short")));
        assertTrue(desk.recognise(elsewhere).isPresent());
        assertEquals(OwnPassword.Outcome.DONE, desk.factors(made -> made.password.change(PASSWORD, NEW)));
        assertTrue(desk.recognise(here).isPresent());
        assertTrue(desk.recognise(elsewhere).isEmpty());
        assertEquals("password-changed", desk.told().get(desk.told().size() - 1).key());
        desk.wait(Duration.ofSeconds(1));
        assertEquals(SignInOutcome.Answer.REFUSED, desk.signIn(NAME, PASSWORD, "198.51.100.1", "").answer());
        assertEquals(SignInOutcome.Answer.SIGNED_IN, desk.signIn(NAME, NEW, "198.51.100.1", "").answer());
    }

    private static boolean end(FactorDesk.Made made, String mark) {
        made.devices.end(mark);
        return true;
    }

    private static String session(Desk desk) {
        return desk.signIn(NAME, PASSWORD, "198.51.100.1", "").pass().orElseThrow().session();
    }
}
