package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.Wiring;
import fi.kotoisa.activities.application.SentSignUps.Sent;
import fi.kotoisa.activities.application.SentSignUps.Verdict;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentSignUpsTest {

    private static final Optional<String> KEY = Optional.of("request-0001");

    private final SignUpWorld town = SignUpWorld.with(100, 0);
    private final BlindIndex index = new BlindIndex(Secrets.fresh());
    private final SignUpLimit limit = Wiring.wire(new SignUpLimit(), town.tries, index, town.clock);
    private final SentSignUps sending = Wiring.wire(new SentSignUps(), Wiring.wire(new RequestKeys(), town.drafts, town.intakes, town.clock), limit, town.enrolling, town.findingAgain, index);

    private Sent send(String name, int adults, Optional<String> key) {
        return sending.send(town.intake.id(), SignUpWorld.answers(name, new HouseholdSize(adults, 0, 0, false)), key, name + adults);
    }

    @Test
    void theSameRequestTwiceIsOneSignUpAndOneAnswer() {
        Sent first = send("Samar", 2, KEY);
        assertEquals(Optional.of(EnrolmentOutcome.PLACED), first.outcome());
        assertEquals(first, send("Samar", 2, KEY));
        assertEquals("Samar", town.findingAgain.byLink(first.mine().orElseThrow().link()).orElseThrow().firstName(), "the sender can go on with its key");
        assertEquals(2, town.intake.taken());
        assertEquals(List.of("placed"), town.told);
    }

    @Test
    void withoutAKeyTheSecondOneHearsThatItIsDown() {
        send("Samar", 2, Optional.empty());
        Sent second = send("Samar", 2, Optional.empty());
        assertEquals(Optional.of(EnrolmentOutcome.ALREADY_DOWN), second.outcome());
        assertEquals(Optional.empty(), second.mine(), "whoever knows a telephone does not get the key of its owner");
    }

    @Test
    void aKeyStandsForOneRequest() {
        send("Samar", 2, KEY);
        assertEquals(Verdict.KEY_OF_ANOTHER, send("Samar", 3, KEY).verdict());
        assertEquals(2, town.intake.taken());
    }

    @Test
    void whatWasRefusedCanBeAskedAgain() {
        town.intake.cancel();
        assertEquals(Optional.of(EnrolmentOutcome.CANCELLED), send("Samar", 2, KEY).outcome());
        assertEquals(0, town.drafts.size());
        assertEquals(Optional.of(EnrolmentOutcome.CANCELLED), send("Samar", 2, KEY).outcome());
    }

    @Test
    void whoHadSignedUpBeforeGetsNoKeyByRepeating() {
        send("Samar", 2, Optional.empty());
        assertEquals(Optional.empty(), send("Samar", 2, KEY).mine());
        assertEquals(Optional.empty(), send("Samar", 2, KEY).mine());
    }

    @Test
    void aKeyIsForgottenAfterADayAlsoBeforeItIsSweptAway() {
        send("Samar", 2, KEY);
        town.clock.pass(Duration.ofHours(23));
        assertEquals(Optional.of(EnrolmentOutcome.PLACED), send("Samar", 2, KEY).outcome());
        town.clock.pass(Duration.ofMinutes(61));
        assertEquals(Optional.of(EnrolmentOutcome.ALREADY_DOWN), send("Samar", 2, KEY).outcome(), "as if the key had never been");
        assertEquals(0, town.drafts.size());
    }

    @Test
    void pagesAndProgramsCountTogetherForOneTelephone() {
        NewContact contact = SignUpWorld.answers("Samar", new HouseholdSize(1, 0, 0, false)).contact();
        for (int number = 0; number < SignUpLimit.MOST_AN_HOUR; number++) {
            assertTrue(limit.oneMore(contact));
        }
        assertFalse(limit.oneMore(contact));
        assertEquals(Verdict.TOO_OFTEN, send("Samar", 2, KEY).verdict());
        assertTrue(limit.oneMore(new NewContact("Samar", Optional.of("+358405550148"), Optional.empty(), contact.language())), "another telephone is not held up");
    }

    @Test
    void aSecondSignUpIsHeldUpByNoOlderOneThatIsNotSweptAwayYet() {
        NewContact contact = SignUpWorld.answers("Samar", new HouseholdSize(1, 0, 0, false)).contact();
        assertTrue(limit.oneMore(contact));
        town.clock.pass(Duration.ofMinutes(63));
        assertTrue(limit.oneMore(contact));
        town.tries.forget(town.clock.millis() - FindingAgain.WITHIN.toMillis());
        assertTrue(limit.oneMore(contact));
        town.clock.pass(Duration.ofMinutes(70));
        town.tries.forget(town.clock.millis() - FindingAgain.WITHIN.toMillis());
        assertTrue(limit.oneMore(contact), "when all are swept away it begins again");
    }

    @Test
    void aClockThatIsTurnedBackHoldsNobodyUp() {
        NewContact contact = SignUpWorld.answers("Samar", new HouseholdSize(1, 0, 0, false)).contact();
        for (int number = 0; number < 3; number++) {
            assertTrue(limit.oneMore(contact));
            town.clock.pass(Duration.ofSeconds(-1));
        }
    }

    @Test
    void oneTelephoneIsSignedUpSoOftenAnHour() {
        for (int number = 0; number < SignUpLimit.MOST_AN_HOUR; number++) {
            assertEquals(Verdict.ANSWERED, send("Household " + number, 1, Optional.empty()).verdict());
        }
        assertEquals(Verdict.TOO_OFTEN, send("One more", 1, Optional.empty()).verdict());
        town.clock.pass(Duration.ofMinutes(61));
        assertEquals(Verdict.ANSWERED, send("One more", 1, Optional.empty()).verdict());
        assertTrue(town.intake.taken() > SignUpLimit.MOST_AN_HOUR);
    }
}
