package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.OrganisationId;
import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.AddingFactors.Adder;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.domain.Organisation;
import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Roles that need a second factor, from a day on. */
class FactorDutyTest {

    private static final String NAME = "aino@kotoisa.example";
    private static final String PASSWORD = "kolme pientä kissaa";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Desk desk;
    private PersonId person;

    private void open(TestDatabase database) {
        desk = new Desk(database);
        person = desk.person(NAME, PASSWORD, Role.PLANNER);
        desk.signedIn = desk.person("admin@kotoisa.example", PASSWORD, Role.ADMINISTRATOR);
    }

    private SignInPolicy.Outcome require(Role role, Optional<OrganisationId> organisation, LocalDate from) {
        return desk.factors(made -> made.policy.require(role, organisation, from));
    }

    private SignInOutcome signIn() {
        return desk.signIn(NAME, PASSWORD, "198.51.100.1", "");
    }

    private FactorOutcome setUpApp(String half) {
        AppOffer offer = desk.factors(made -> made.adding.offerApp(Optional.of(half)));
        return desk.factors(made -> made.adding.addApp(new Adder(Optional.of(half), ""), offer.sealed(), Codes.now(offer.secret(), desk.now())));
    }

    @TestOnBothDatabases(modules = "identity")
    void whoseRoleNeedsAFactorSetsOneUpBeforeAnythingElse(TestDatabase database) {
        open(database);
        assertEquals(SignInPolicy.Outcome.DONE, require(Role.PLANNER, Optional.empty(), TODAY));
        SignInOutcome outcome = signIn();
        assertEquals(Answer.FIRST_FACTOR, outcome.answer());
        assertTrue(outcome.pass().isEmpty());
        desk.strangerAsks();
        FactorOutcome set = setUpApp(outcome.half().orElseThrow().key());
        assertEquals(FactorOutcome.Answer.DONE, set.answer());
        assertEquals(Factors.CODES, set.codes().size());
        String session = set.entered().orElseThrow().pass().orElseThrow().session();
        assertEquals(person, desk.recognise(session).orElseThrow().person());
        assertEquals(Answer.SECOND_STEP, signIn().answer());
        assertEquals(List.of("factor-added"), desk.told().stream().map(FactorDesk.Told::key).toList());
    }

    /** The desk opens at noon in Helsinki: ten in the morning, UTC. */
    @TestOnBothDatabases(modules = "identity")
    void aSessionWithoutAFactorCountsNoMoreFromTheDayOn(TestDatabase database) {
        open(database);
        require(Role.PLANNER, Optional.empty(), TODAY.plusDays(1));
        desk.wait(Duration.ofHours(11).plusMinutes(59));
        String session = signIn().pass().orElseThrow().session();
        assertTrue(desk.recognise(session).isPresent());
        desk.wait(Duration.ofMinutes(1));
        assertTrue(desk.recognise(session).isEmpty(), "it is midnight in Helsinki");
        assertEquals(Answer.FIRST_FACTOR, signIn().answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void theRuleCountsAtOnceAndItsEndToo(TestDatabase database) {
        open(database);
        String session = signIn().pass().orElseThrow().session();
        require(Role.PLANNER, Optional.empty(), TODAY);
        assertTrue(desk.recognise(session).isEmpty());
        SignInPolicy.Rule rule = desk.factors(made -> made.policy.page(0)).get(0);
        assertEquals(1, rule.people());
        assertEquals(0, rule.ready());
        assertTrue(rule.holds());
        desk.factors(made -> {
            made.policy.release(rule.id());
            return true;
        });
        assertTrue(desk.recognise(session).isPresent());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRuleOfOneOrganisationBindsThoseWhoWorkThereOrEverywhere(TestDatabase database) {
        open(database);
        OrganisationId silta = OrganisationId.random();
        database.within("identity", entities -> entities.persist(new Organisation(silta, "Silta", "Bron", "Bridge")));
        require(Role.LEADER, Optional.of(silta), TODAY);
        assertEquals(Answer.SIGNED_IN, signIn().answer());
        require(Role.PLANNER, Optional.of(silta), TODAY);
        assertEquals(Answer.FIRST_FACTOR, signIn().answer(), "a planner of all is a planner of Silta");
        assertThrows(NotFound.class, () -> require(Role.PLANNER, Optional.of(OrganisationId.random()), TODAY));
    }

    @TestOnBothDatabases(modules = "identity")
    void oneRuleForEachRoleAndPlaceWhoseDayCanBeMoved(TestDatabase database) {
        open(database);
        require(Role.PLANNER, Optional.empty(), TODAY);
        require(Role.PLANNER, Optional.empty(), TODAY.plusDays(7));
        assertEquals(List.of(TODAY.plusDays(7)), desk.factors(made -> made.policy.page(0)).stream().map(SignInPolicy.Rule::from).toList());
        assertEquals(Answer.SIGNED_IN, signIn().answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoMakesARuleForTheirOwnRoleIsNotLockedOut(TestDatabase database) {
        open(database);
        assertEquals(SignInPolicy.Outcome.OWN_FIRST, require(Role.ADMINISTRATOR, Optional.empty(), TODAY.plusDays(3)));
        assertEquals(0, desk.count("FactorRule"));
    }

    @TestOnBothDatabases(modules = "identity")
    void halfTheWayAddsNothingForWhoeverHasAFactorAlready(TestDatabase database) {
        open(database);
        require(Role.PLANNER, Optional.empty(), TODAY);
        String first = signIn().half().orElseThrow().key();
        desk.strangerAsks();
        setUpApp(first);
        String half = signIn().half().orElseThrow().key();
        assertFalse(desk.<Boolean>factors(made -> made.adding.first(Optional.of(half))));
        assertThrows(NotSignedIn.class, () -> setUpApp(half));
        assertEquals(FactorOutcome.Answer.GONE, desk.factors(made -> made.adding.addPasskey(new Adder(Optional.of(half), PASSWORD), new PasskeyProof("", ""), "x")).answer());
        assertThrows(NotSignedIn.class, () -> desk.factors(made -> made.adding.offerApp(Optional.empty())));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorRemovesALostFactorAndThePersonIsToldAndSetsUpANewOne(TestDatabase database) {
        open(database);
        require(Role.PLANNER, Optional.empty(), TODAY);
        setUpAsStranger();
        String half = signIn().half().orElseThrow().key();
        assertTrue(desk.factors(made -> made.lost.state(person)).any());
        assertEquals(LostFactor.Outcome.DONE, desk.factors(made -> made.lost.remove(person)));
        assertEquals("factor-removed", desk.told().get(desk.told().size() - 1).key());
        assertEquals(0, desk.count("AuthenticatorApp") + desk.count("RecoveryCode") + desk.count("HalfSignIn"));
        assertEquals(Answer.GONE, desk.factors(made -> made.secondStep.byCode(half, "123456")).answer());
        assertEquals(Answer.FIRST_FACTOR, signIn().answer());
        assertEquals(LostFactor.Outcome.NOTHING_THERE, desk.factors(made -> made.lost.remove(person)));
        assertEquals(LostFactor.Outcome.OWN_ACCOUNT, desk.factors(made -> made.lost.remove(desk.signedIn)));
        assertThrows(NotFound.class, () -> desk.factors(made -> made.lost.state(PersonId.random())));
    }

    @TestOnBothDatabases(modules = "identity")
    void anAdministratorOfOneOrganisationReachesNoFurther(TestDatabase database) {
        open(database);
        require(Role.PLANNER, Optional.empty(), TODAY);
        setUpAsStranger();
        UUID everywhere = desk.factors(made -> made.policy.page(0)).get(0).id();
        desk.ofOne(OrganisationId.random());
        assertThrows(NotFound.class, () -> desk.factors(made -> made.lost.remove(person)), "who has a role elsewhere");
        assertThrows(NotAllowed.class, () -> require(Role.PLANNER, Optional.empty(), TODAY));
        assertThrows(NotAllowed.class, () -> desk.factors(made -> {
            made.policy.release(everywhere);
            return true;
        }));
        assertEquals(List.of(), desk.factors(made -> made.policy.page(0)));
    }

    private void setUpAsStranger() {
        PersonId administrator = desk.signedIn;
        String half = signIn().half().orElseThrow().key();
        desk.strangerAsks();
        setUpApp(half);
        desk.somebodyAsks(administrator);
    }
}
