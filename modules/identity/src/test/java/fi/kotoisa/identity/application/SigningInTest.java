package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.Set;

class SigningInTest {

    private static final String NAME = "aino@kotoisa.example";
    private static final String RIGHT = "kolme pientä kissaa";
    private static final String HOME = "198.51.100.1";
    private static final String ELSEWHERE = "203.0.113.9";

    @TestOnBothDatabases(modules = "identity")
    void theRightPasswordOpensASessionWithThePersonsRights(TestDatabase database) {
        Desk desk = new Desk(database);
        PersonId person = desk.person(NAME, RIGHT, Role.PLANNER);
        SignInOutcome outcome = desk.signIn(" Aino@Kotoisa.Example ", RIGHT, HOME, "");
        assertEquals(Answer.SIGNED_IN, outcome.answer());
        Recognised recognised = desk.recognise(outcome.pass().orElseThrow().session()).orElseThrow();
        assertEquals(person, recognised.person());
        assertEquals(Set.of(Role.PLANNER), recognised.roles());
        assertTrue(recognised.may("right of PLANNER"));
        assertFalse(recognised.may("right of LEADER"));
    }

    @TestOnBothDatabases(modules = "identity")
    void aWrongPasswordAndAnUnknownNameAreToldApartNowhere(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        for (int i = 0; i < 20; i++) {
            assertEquals(desk.signIn(NAME, "wrong", HOME, ""), desk.signIn("nobody@kotoisa.example", "wrong", HOME, ""));
        }
        assertEquals(Answer.WAIT, desk.signIn("nobody@kotoisa.example", "wrong", HOME, "").answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoGuessesWaitsAndThePersonComesInFromElsewhere(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        guess(desk, 30);
        assertEquals(Answer.WAIT, desk.signIn(NAME, RIGHT, ELSEWHERE, "").answer());
        assertEquals(Answer.SIGNED_IN, desk.signIn(NAME, RIGHT, HOME, "").answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void whatIsOverIsForgottenAndWhatLivesStays(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        guess(desk, 3);
        desk.signIn(NAME, RIGHT, HOME, "");
        desk.firstLink();
        desk.wait(Duration.ofHours(13));
        guess(desk, 2);
        String session = desk.signIn(NAME, RIGHT, HOME, "").pass().orElseThrow().session();
        desk.tidyUp();
        assertEquals(3, desk.count("SignInFailure"));
        assertEquals(1, desk.count("SignInSession"));
        assertEquals(1, desk.count("SingleUseLink"));
        assertTrue(desk.recognise(session).isPresent());
        desk.wait(Duration.ofDays(7));
        desk.tidyUp();
        assertEquals(0, desk.count("SignInFailure") + desk.count("SignInSession") + desk.count("SingleUseLink"));
    }

    @TestOnBothDatabases(modules = "identity")
    void aDeviceThatSignedInBeforeDoesNotWaitForOtherPeoplesMistakes(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        String device = desk.signIn(NAME, RIGHT, ELSEWHERE, "").pass().orElseThrow().device();
        guess(desk, 100);
        assertEquals(Answer.WAIT, desk.signIn(NAME, RIGHT, ELSEWHERE, "some-other-device-00000000").answer());
        assertEquals(Answer.SIGNED_IN, desk.signIn(NAME, RIGHT, ELSEWHERE, device).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void aKnownDeviceIsNoWayToGuessWithoutEnd(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        String device = desk.signIn(NAME, RIGHT, HOME, "").pass().orElseThrow().device();
        for (int i = 0; i < 6; i++) {
            desk.signIn(NAME, "wrong", HOME, device);
        }
        assertEquals(Answer.WAIT, desk.signIn(NAME, RIGHT, HOME, device).answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void theWaitEnds(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        guess(desk, 30);
        desk.wait(Duration.ofSeconds(64));
        assertEquals(Answer.SIGNED_IN, desk.signIn(NAME, RIGHT, ELSEWHERE, "").answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void signingOutEverywhereEndsEverySession(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person(NAME, RIGHT, Role.PLANNER);
        String phone = desk.signIn(NAME, RIGHT, HOME, "").pass().orElseThrow().session();
        String desktop = desk.signIn(NAME, RIGHT, ELSEWHERE, "").pass().orElseThrow().session();
        desk.signOutEverywhere();
        assertTrue(desk.recognise(phone).isEmpty());
        assertTrue(desk.recognise(desktop).isEmpty());
    }

    @TestOnBothDatabases(modules = "identity")
    void aSessionLivesAnIdleHourAndTwelveHoursAtMost(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, RIGHT, Role.PLANNER);
        String idle = desk.signIn(NAME, RIGHT, HOME, "").pass().orElseThrow().session();
        String busy = desk.signIn(NAME, RIGHT, HOME, "").pass().orElseThrow().session();
        for (int half = 0; half < 23; half++) {
            desk.wait(Duration.ofMinutes(30));
            assertTrue(desk.recognise(busy).isPresent());
        }
        assertTrue(desk.recognise(idle).isEmpty());
        desk.wait(Duration.ofMinutes(30));
        assertTrue(desk.recognise(busy).isEmpty());
    }

    @TestOnBothDatabases(modules = "identity")
    void anOldHashIsMadeAnewWhenThePersonSignsIn(TestDatabase database) {
        Desk desk = new Desk(database);
        PersonId person = desk.person(NAME, RIGHT, Role.PLANNER);
        String old = "PBKDF2WithHmacSHA256:2048:" + RIGHT;
        desk.setHash(person, old);
        assertEquals(Answer.SIGNED_IN, desk.signIn(NAME, RIGHT, HOME, "").answer());
        assertNotEquals(old, desk.passwordHash(person));
        assertEquals(Answer.SIGNED_IN, desk.signIn(NAME, RIGHT, HOME, "").answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void namesAndPasswordsWithoutEndAreNotEvenLookedAt(TestDatabase database) {
        Desk desk = new Desk(database);
        assertEquals(Answer.REFUSED, desk.signIn("a".repeat(301), RIGHT, HOME, "").answer());
        assertEquals(Answer.REFUSED, desk.signIn(NAME, "a".repeat(100_000), HOME, "").answer());
    }

    private static void guess(Desk desk, int times) {
        for (int i = 0; i < times; i++) {
            desk.signIn(NAME, "wrong" + i, ELSEWHERE, "");
            desk.wait(Duration.ofMillis(100));
        }
        desk.signIn(NAME, "wrong", ELSEWHERE, "");
    }
}
