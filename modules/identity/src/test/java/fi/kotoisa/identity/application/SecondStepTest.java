package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.FactorOutcome.Answer;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** After the password: codes of the app and recovery codes. */
class SecondStepTest {

    private static final String NAME = "aino@kotoisa.example";
    private static final String PASSWORD = "kolme pientä kissaa";
    private static final String HOME = "198.51.100.1";

    @TestOnBothDatabases(modules = "identity")
    void thePasswordAloneOpensNothingForWhoeverHasAnApp(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        SignInOutcome outcome = phone.desk.signIn(NAME, PASSWORD, HOME, "");
        assertEquals(SignInOutcome.Answer.SECOND_STEP, outcome.answer());
        assertTrue(outcome.pass().isEmpty());
        assertTrue(phone.desk.recognise(outcome.half().orElseThrow().key()).isEmpty(), "half the way is no session");
        assertTrue(phone.desk.factors(made -> made.secondStep.choices(outcome.half().orElseThrow().key())).orElseThrow().app());
    }

    @TestOnBothDatabases(modules = "identity")
    void theCodeOfTheAppSignsInAndIsUsedUp(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        String half = phone.half();
        String code = phone.code();
        SignInOutcome outcome = phone.byCode(half, code);
        assertEquals(SignInOutcome.Answer.SIGNED_IN, outcome.answer());
        assertEquals(phone.person, phone.desk.recognise(outcome.pass().orElseThrow().session()).orElseThrow().person());
        assertEquals(SignInOutcome.Answer.GONE, phone.byCode(half, code).answer(), "the first half is used up too");
        assertEquals(SignInOutcome.Answer.WRONG_CODE, phone.byCode(phone.half(), code).answer(), "nobody uses a code that was looked over the shoulder");
        phone.desk.wait(Duration.ofSeconds(30));
        assertEquals(SignInOutcome.Answer.SIGNED_IN, phone.byCode(phone.half(), phone.code()).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void theCodeThatProvedTheAppDoesNotSignInToo(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        phone.desk.wait(Duration.ofSeconds(-30));
        assertEquals(SignInOutcome.Answer.WRONG_CODE, phone.byCode(phone.half(), phone.code()).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRecoveryCodeSignsInOnceHoweverItIsTyped(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        assertEquals(Factors.CODES, phone.codes.size());
        String typed = " " + phone.codes.get(0).toUpperCase().replace("-", " - ") + " ";
        assertEquals(SignInOutcome.Answer.SIGNED_IN, phone.byRecovery(phone.half(), typed).answer());
        assertEquals(SignInOutcome.Answer.WRONG_CODE, phone.byRecovery(phone.half(), typed).answer());
        assertEquals(SignInOutcome.Answer.SIGNED_IN, phone.byRecovery(phone.half(), phone.codes.get(1)).answer());
        assertEquals(Factors.CODES - 2L, phone.desk.factors(made -> made.factors.codesLeft(phone.person)).longValue());
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodysCodesOpenAnybodyElse(TestDatabase database) {
        Desk desk = new Desk(database);
        Phone aino = new Phone(desk, NAME, PASSWORD);
        Phone veikko = new Phone(desk, "veikko@kotoisa.example", PASSWORD);
        assertEquals(SignInOutcome.Answer.WRONG_CODE, aino.byCode(aino.half(), veikko.code()).answer());
        assertEquals(SignInOutcome.Answer.WRONG_CODE, aino.byRecovery(aino.half(), veikko.codes.get(0)).answer());
        assertEquals(SignInOutcome.Answer.SIGNED_IN, veikko.byRecovery(veikko.half(), veikko.codes.get(0)).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void wrongCodesMakeStrangersWaitButNoDeviceOfTheOwnerAndNobodyElse(TestDatabase database) {
        Desk desk = new Desk(database);
        Phone aino = new Phone(desk, NAME, PASSWORD);
        Phone veikko = new Phone(desk, "veikko@kotoisa.example", PASSWORD);
        String known = aino.byRecovery(aino.half(), aino.codes.get(0)).pass().orElseThrow().device();
        for (int i = 0; i < 5; i++) {
            assertEquals(SignInOutcome.Answer.WRONG_CODE, aino.byCode(aino.half(), "000000").answer());
        }
        String half = aino.half();
        assertEquals(SignInOutcome.Answer.WAIT, aino.byCode(half, aino.code()).answer(), "another address is no way round");
        assertEquals(SignInOutcome.Answer.WAIT, aino.byRecovery(half, aino.codes.get(1)).answer());
        assertEquals(SignInOutcome.Answer.SIGNED_IN, veikko.byCode(veikko.half(), veikko.code()).answer());
        desk.browser().device = Optional.of(known);
        assertEquals(SignInOutcome.Answer.SIGNED_IN, aino.byCode(aino.half(), aino.code()).answer());
        desk.browser().device = Optional.empty();
        desk.wait(Duration.ofMinutes(1));
        assertEquals(SignInOutcome.Answer.SIGNED_IN, aino.byCode(aino.half(), aino.code()).answer(), "the wait ends");
    }

    @TestOnBothDatabases(modules = "identity")
    void whoHasThePasswordHasSomeThirtyTriesADay(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        int looked = 0;
        for (int minute = 0; minute < 24 * 60; minute += 15) {
            phone.desk.wait(Duration.ofMinutes(15));
            looked += phone.byCode(phone.half(), "000000").answer() == SignInOutcome.Answer.WRONG_CODE ? 1 : 0;
        }
        assertTrue(looked > 10 && looked < 40, "tries that were looked at: " + looked);
        assertEquals(looked, phone.desk.count("WrongCode"));
    }

    @TestOnBothDatabases(modules = "identity")
    void halfTheWayEndsAfterAQuarterOfAnHourAndWithANewPassword(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        String half = phone.half();
        phone.desk.wait(Duration.ofMinutes(15));
        assertEquals(SignInOutcome.Answer.GONE, phone.byCode(half, phone.code()).answer());
        assertTrue(phone.desk.factors(made -> made.secondStep.choices(half)).isEmpty());
        phone.desk.wait(Duration.ofSeconds(1));
        phone.desk.tidyUp();
        assertEquals(0, phone.desk.count("HalfSignIn"));
        String another = phone.half();
        phone.desk.signOutEverywhere();
        assertEquals(SignInOutcome.Answer.GONE, phone.byCode(another, phone.code()).answer());
        assertEquals(SignInOutcome.Answer.GONE, phone.byCode("nonsense", phone.code()).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void neitherSecretNorCodesStandInTheDatabaseAsTheyAre(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        List<?> secrets = database.inTransaction("identity", entities -> entities.createQuery("select a.secret from AuthenticatorApp a", String.class).getResultList());
        List<?> marks = database.inTransaction("identity", entities -> entities.createQuery("select c.codeHash from RecoveryCode c", String.class).getResultList());
        assertFalse(secrets.toString().contains(phone.secret));
        assertTrue(phone.codes.stream().map(TypedCode::plain).noneMatch(marks.toString()::contains));
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewDeviceIsToldAndAKnownOneIsNot(TestDatabase database) {
        Phone phone = new Phone(new Desk(database), NAME, PASSWORD);
        String device = phone.byRecovery(phone.half(), phone.codes.get(0)).pass().orElseThrow().device();
        phone.desk.told().clear();
        phone.desk.browser().device = Optional.of(device);
        phone.byRecovery(phone.half(), phone.codes.get(1));
        assertEquals(List.of(), phone.desk.told());
        phone.desk.browser().device = Optional.empty();
        phone.byRecovery(phone.half(), phone.codes.get(2));
        assertEquals(1, phone.desk.told().size());
        assertEquals("new-device", phone.desk.told().get(0).key());
        assertEquals("Firefox, Linux", phone.desk.told().get(0).arguments().get("device"));
    }

    /** Somebody with an account and an app. */
    static final class Phone {

        final Desk desk;
        final PersonId person;
        final String secret;
        final List<String> codes;
        private final String name;
        private final String password;

        Phone(Desk desk, String name, String password) {
            this.desk = desk;
            this.name = name;
            this.password = password;
            person = desk.person(name, password, Role.PLANNER);
            desk.signedIn = person;
            AppOffer offer = desk.factors(made -> made.adding.offerApp(Optional.empty()));
            secret = offer.secret();
            FactorOutcome outcome = desk.factors(made -> made.adding.addApp(new AddingFactors.Adder(Optional.empty(), password), offer.sealed(), code()));
            assertEquals(Answer.DONE, outcome.answer());
            codes = outcome.codes();
            desk.wait(Duration.ofSeconds(30));
        }

        /** What the app shows now. */
        String code() {
            return Codes.now(secret, desk.now());
        }

        String half() {
            return desk.signIn(name, password, HOME, "").half().orElseThrow().key();
        }

        SignInOutcome byCode(String half, String typed) {
            return desk.factors(made -> made.secondStep.byCode(half, typed));
        }

        SignInOutcome byRecovery(String half, String typed) {
            return desk.factors(made -> made.secondStep.byRecoveryCode(half, typed));
        }
    }
}
