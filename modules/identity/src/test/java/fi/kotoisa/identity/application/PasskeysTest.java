package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class PasskeysTest {

    private static final String NAME = "aino@kotoisa.example";
    private static final String PASSWORD = "kolme pientä kissaa";

    private SoftPasskey own;
    private PersonId person;

    private Desk desk(TestDatabase database) {
        Desk desk = new Desk(database);
        person = desk.person(NAME, PASSWORD, Role.PLANNER);
        desk.signedIn = person;
        own = new SoftPasskey();
        assertEquals(FactorOutcome.Answer.DONE, add(desk, own, "oma puhelin").answer());
        return desk;
    }

    private static FactorOutcome add(Desk desk, SoftPasskey passkey, String name) {
        AddingFactors.Making making = desk.factors(made -> made.adding.offerPasskey(Optional.empty()));
        return desk.factors(made -> made.adding.addPasskey(new AddingFactors.Adder(Optional.empty(), PASSWORD), passkey.make(making), name));
    }

    private static String half(Desk desk) {
        return desk.signIn(NAME, PASSWORD, "198.51.100.1", "").half().orElseThrow().key();
    }

    private static PasskeyQuestion question(Desk desk, String half) {
        return desk.factors(made -> made.secondStep.choices(half)).orElseThrow().passkey().orElseThrow();
    }

    private static Answer second(Desk desk, String half, PasskeyProof proof) {
        return desk.factors(made -> made.secondStep.byPasskey(half, proof)).answer();
    }

    private static SignInOutcome alone(Desk desk, SoftPasskey passkey) {
        PasskeyQuestion question = desk.factors(made -> made.secondStep.question());
        return desk.factors(made -> made.secondStep.byPasskeyAlone(passkey.sign(question)));
    }

    @TestOnBothDatabases(modules = "identity")
    void aPasskeyIsASecondStepAndItsAnswerCountsOnce(TestDatabase database) {
        Desk desk = desk(database);
        assertEquals("oma puhelin", desk.factors(made -> made.own.mine()).passkeys().get(0).name());
        String half = half(desk);
        PasskeyQuestion question = question(desk, half);
        assertEquals(List.of(own.name()), question.known());
        // as passkeys that their owner's devices share: they do not count
        own.count = -1;
        PasskeyProof proof = own.sign(question);
        assertEquals(Answer.SIGNED_IN, second(desk, half, proof));
        assertEquals(Answer.WRONG_PASSKEY, second(desk, half(desk), proof), "the same answer again");
    }

    @TestOnBothDatabases(modules = "identity")
    void aPasskeyThatRecognisesItsOwnerSignsInAlone(TestDatabase database) {
        Desk desk = desk(database);
        SignInOutcome outcome = alone(desk, own);
        assertEquals(Answer.SIGNED_IN, outcome.answer());
        assertEquals(person, desk.recognise(outcome.pass().orElseThrow().session()).orElseThrow().person());
        own.recognisesItsOwner = false;
        assertEquals(Answer.WRONG_PASSKEY, alone(desk, own).answer(), "whoever finds the device must not get in");
        String half = half(desk);
        assertEquals(Answer.SIGNED_IN, second(desk, half, own.sign(question(desk, half))), "beside the password it is enough");
    }

    @TestOnBothDatabases(modules = "identity")
    void anAnswerGivenOnAnotherSiteIsWorthNothing(TestDatabase database) {
        Desk desk = desk(database);
        own.origin = "https://kotoisa.example.fi.evil.example";
        assertEquals(Answer.WRONG_PASSKEY, alone(desk, own).answer());
        String half = half(desk);
        assertEquals(Answer.WRONG_PASSKEY, second(desk, half, own.sign(question(desk, half))));
    }

    @TestOnBothDatabases(modules = "identity")
    void aStrangersPasskeyOpensNothing(TestDatabase database) {
        Desk desk = desk(database);
        SoftPasskey unknown = new SoftPasskey();
        unknown.belongTo(Passkeys.handle(person));
        assertEquals(Answer.WRONG_PASSKEY, alone(desk, unknown).answer());
        PersonId other = desk.person("veikko@kotoisa.example", PASSWORD, Role.PLANNER);
        desk.signedIn = other;
        SoftPasskey others = new SoftPasskey();
        add(desk, others, "toisen");
        String half = half(desk);
        assertEquals(Answer.WRONG_PASSKEY, second(desk, half, others.sign(question(desk, half))), "a passkey of somebody else");
        others.belongTo(Passkeys.handle(person));
        assertEquals(Answer.WRONG_PASSKEY, alone(desk, others).answer(), "it cannot name another owner");
    }

    @TestOnBothDatabases(modules = "identity")
    void aCopyThatCountsBackwardsIsFound(TestDatabase database) {
        Desk desk = desk(database);
        assertEquals(Answer.SIGNED_IN, alone(desk, own).answer());
        own.count = 0;
        assertEquals(Answer.WRONG_PASSKEY, alone(desk, own).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void aQuestionGrowsOldAndServesOnePurpose(TestDatabase database) {
        Desk desk = desk(database);
        PasskeyQuestion old = desk.factors(made -> made.secondStep.question());
        PasskeyProof late = own.sign(old);
        String half = half(desk);
        assertEquals(Answer.WRONG_PASSKEY, second(desk, half, late), "asked for signing in alone");
        desk.wait(Duration.ofMinutes(16));
        assertEquals(Answer.WRONG_PASSKEY, desk.factors(made -> made.secondStep.byPasskeyAlone(late)).answer());
        assertEquals(Answer.WRONG_PASSKEY, desk.factors(made -> made.secondStep.byPasskeyAlone(new PasskeyProof("nonsense", "a.b.c.d.e"))).answer());
        PasskeyQuestion fresh = desk.factors(made -> made.secondStep.question());
        assertEquals(Answer.WRONG_PASSKEY, desk.factors(made -> made.secondStep.byPasskeyAlone(new PasskeyProof(fresh.sealed(), "%%.b.c.d.e"))).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void aPasskeyIsKeptOnceAndOnlyWithTheRightPassword(TestDatabase database) {
        Desk desk = desk(database);
        assertEquals(FactorOutcome.Answer.WRONG_PASSKEY, add(desk, own, "sama").answer());
        AddingFactors.Making making = desk.factors(made -> made.adding.offerPasskey(Optional.empty()));
        assertEquals(List.of(own.name()), making.question().known(), "its device is told not to make another one");
        SoftPasskey another = new SoftPasskey();
        assertEquals(FactorOutcome.Answer.WRONG_PASSWORD,
                desk.factors(made -> made.adding.addPasskey(new AddingFactors.Adder(Optional.empty(), "wrong"), another.make(making), "toinen")).answer());
        assertEquals(1, desk.count("Passkey"));
        assertTrue(add(desk, another, "toinen").codes().isEmpty(), "the codes from before hold");
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodySignsInToAnAccountThatHasEnded(TestDatabase database) {
        Desk desk = desk(database);
        desk.signedIn = desk.person("admin@kotoisa.example", PASSWORD, Role.ADMINISTRATOR);
        desk.inviting(inviting -> inviting.end(person));
        assertFalse(alone(desk, own).pass().isPresent());
    }
}
