package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.Role;
import fi.kotoisa.identity.application.Recovering.Answer;
import fi.kotoisa.identity.application.Recovering.FirstAdministrator;
import fi.kotoisa.identity.application.Recovering.Opens;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** From the invitation, over a forgotten password, to the end of an account. */
class AccountLifeTest {

    private static final String NAME = "aino@kotoisa.example";
    private static final String PASSWORD = "kolme pientä kissaa";
    private static final Invitation INVITATION = new Invitation("Aino Esimerkki", NAME, Set.of(Role.VOLUNTEER), RolePlace.ALL, Language.AR);

    @TestOnBothDatabases(modules = "identity")
    void anInvitedPersonChoosesAPasswordOnceAndSignsIn(TestDatabase database) {
        Desk desk = new Desk(database);
        assertEquals(Inviting.Outcome.DONE, desk.inviting(inviting -> inviting.invite(INVITATION)));
        String key = desk.sent.get(0).key();
        assertEquals(Optional.of(Opens.ACCOUNT), desk.recovering(recovering -> recovering.opens(key)));
        assertEquals(SignInOutcome.Answer.REFUSED, desk.signIn(NAME, "", "home", "").answer());
        assertEquals(Answer.COMMON, set(desk, key, "password"));
        assertEquals(Answer.DONE, set(desk, key, PASSWORD));
        assertEquals(Answer.LINK_GONE, set(desk, key, PASSWORD));
        assertEquals(SignInOutcome.Answer.SIGNED_IN, desk.signIn(NAME, PASSWORD, "home", "").answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyIsInvitedTwice(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.inviting(inviting -> inviting.invite(INVITATION));
        assertEquals(Inviting.Outcome.ALREADY_THERE, desk.inviting(inviting -> inviting.invite(INVITATION)));
        assertEquals(1, desk.sent.size());
    }

    @TestOnBothDatabases(modules = "identity")
    void anInvitationGrowsOldAfterAWeekAndAResetAfterHalfAnHour(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.inviting(inviting -> inviting.invite(INVITATION));
        forgot(desk, NAME);
        desk.wait(Duration.ofMinutes(30));
        assertEquals(Answer.LINK_GONE, set(desk, desk.sent.get(1).key(), PASSWORD));
        desk.wait(Duration.ofDays(7));
        assertEquals(Answer.LINK_GONE, set(desk, desk.sent.get(0).key(), PASSWORD));
    }

    @TestOnBothDatabases(modules = "identity")
    void aNewPasswordEndsEverySessionAndEveryOtherLink(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, PASSWORD, Role.PLANNER);
        String session = desk.signIn(NAME, PASSWORD, "home", "").pass().orElseThrow().session();
        forgot(desk, NAME);
        forgot(desk, NAME);
        assertEquals(Answer.DONE, set(desk, desk.sent.get(0).key(), "neljä isoa koiraa"));
        assertTrue(desk.recognise(session).isEmpty());
        assertEquals(Answer.LINK_GONE, set(desk, desk.sent.get(1).key(), "viisi isoa koiraa"));
        assertEquals(SignInOutcome.Answer.REFUSED, desk.signIn(NAME, PASSWORD, "home", "").answer());
    }

    @TestOnBothDatabases(modules = "identity")
    void whoAsksForAnUnknownAddressSendsNothingAndNobodyIsFlooded(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.person(NAME, PASSWORD, Role.PLANNER);
        forgot(desk, "nobody@kotoisa.example");
        assertEquals(0, desk.sent.size());
        for (int i = 0; i < 10; i++) {
            forgot(desk, NAME);
        }
        assertEquals(3, desk.sent.size());
        assertEquals(Purpose.RESET, desk.sent.get(0).purpose());
    }

    @TestOnBothDatabases(modules = "identity")
    void anEndedAccountIsShutAtOnceAndComesBackOnlyByInvitation(TestDatabase database) {
        Desk desk = new Desk(database);
        PersonId person = desk.person(NAME, PASSWORD, Role.PLANNER);
        String session = desk.signIn(NAME, PASSWORD, "home", "").pass().orElseThrow().session();
        forgot(desk, NAME);
        assertEquals(Inviting.Outcome.DONE, desk.inviting(inviting -> inviting.end(person)));
        assertTrue(desk.recognise(session).isEmpty());
        assertEquals(SignInOutcome.Answer.REFUSED, desk.signIn(NAME, PASSWORD, "home", "").answer());
        assertEquals(Answer.LINK_GONE, set(desk, desk.sent.get(0).key(), PASSWORD));
        assertEquals(Inviting.Outcome.DONE, desk.inviting(inviting -> inviting.invite(INVITATION)));
        assertEquals(Answer.DONE, set(desk, desk.sent.get(1).key(), PASSWORD));
        String again = desk.signIn(NAME, PASSWORD, "home", "").pass().orElseThrow().session();
        assertEquals(Set.of(Role.VOLUNTEER), desk.recognise(again).orElseThrow().roles());
    }

    @TestOnBothDatabases(modules = "identity")
    void nobodyEndsTheirOwnAccountOrOneThatIsNotThere(TestDatabase database) {
        Desk desk = new Desk(database);
        desk.signedIn = desk.person(NAME, PASSWORD, Role.ADMINISTRATOR);
        assertEquals(Inviting.Outcome.OWN_ACCOUNT, desk.inviting(inviting -> inviting.end(desk.signedIn)));
        assertThrows(NotFound.class, () -> desk.inviting(inviting -> inviting.end(PersonId.random())));
    }

    @TestOnBothDatabases(modules = "identity")
    void theFirstAdministratorIsMadeOnceAndOnlyWhileThereIsNobody(TestDatabase database) {
        Desk desk = new Desk(database);
        FirstAdministrator first = new FirstAdministrator("Aino Esimerkki", NAME, PASSWORD, Language.FI);
        String one = desk.firstLink();
        String two = desk.firstLink();
        assertEquals(Optional.of(Opens.INSTALLATION), desk.recovering(recovering -> recovering.opens(one)));
        assertEquals(Answer.DONE, desk.recovering(recovering -> recovering.openInstallation(one, first, Optional.empty())).answer());
        assertEquals(Answer.LINK_GONE, desk.recovering(recovering -> recovering.openInstallation(one, first, Optional.empty())).answer());
        assertEquals(Answer.LINK_GONE, desk.recovering(recovering -> recovering.openInstallation(two, first, Optional.empty())).answer());
        assertEquals(Optional.empty(), desk.recovering(recovering -> recovering.opens(two)));
        String session = desk.signIn(NAME, PASSWORD, "home", "").pass().orElseThrow().session();
        assertEquals(Set.of(Role.ADMINISTRATOR), desk.recognise(session).orElseThrow().roles());
    }

    @TestOnBothDatabases(modules = "identity")
    void aLinkOfOneKindOpensNothingOfAnother(TestDatabase database) {
        Desk desk = new Desk(database);
        assertEquals(Answer.LINK_GONE, set(desk, desk.firstLink(), PASSWORD));
        assertEquals(Answer.LINK_GONE, set(desk, "nonsense", PASSWORD));
        assertEquals(Optional.empty(), desk.recovering(recovering -> recovering.opens("")));
    }

    private static void forgot(Desk desk, String email) {
        desk.recovering(recovering -> {
            recovering.forgot(email);
            return true;
        });
    }

    private static Answer set(Desk desk, String key, String password) {
        return desk.recovering(recovering -> recovering.setPassword(key, password, Optional.empty())).answer();
    }
}
