package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.EnrolmentOutcome.ALREADY_DOWN;
import static fi.kotoisa.activities.EnrolmentOutcome.CANCELLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.platform.NotFound;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftingTest {

    private static final SignUpAnswers SAMAR = SignUpWorld.answers("Samar", new HouseholdSize(1, 0, 0, false));

    private final SignUpWorld town = SignUpWorld.with(2, 0);

    private String begin() {
        return town.drafting.begin(town.intake.id(), Map.of("adults", "1", "name", "علی‌رضا \"x\"")).key();
    }

    @Test
    void whatWasTypedComesBackAsItWasTyped() {
        String key = begin();
        town.drafting.answer(key, Map.of("phone", "٠٤٠ 555"));
        DraftView draft = town.drafting.find(key).orElseThrow();
        assertEquals("علی‌رضا \"x\"", draft.answer("name"));
        assertEquals("٠٤٠ 555", draft.answer("phone"));
        assertEquals("", draft.answer("never-asked"));
    }

    @Test
    void aDraftLiesUnderAnAddressThatNobodyGuesses() {
        String key = begin();
        assertTrue(key.length() >= 22, "128 bits need 22 letters");
        assertEquals(Optional.empty(), town.drafting.find(key.substring(1)));
    }

    @Test
    void answersAreKeptForADayAndNoLonger() {
        String key = begin();
        town.clock.pass(Duration.ofHours(24).minusMillis(1));
        assertTrue(town.drafting.find(key).isPresent());
        town.clock.pass(Duration.ofMillis(1));
        assertEquals(Optional.empty(), town.drafting.find(key));
        assertThrows(NotFound.class, () -> town.drafting.answer(key, Map.of()));
        assertThrows(NotFound.class, () -> town.drafting.send(key, SAMAR));
    }

    @Test
    void onlyExpiredDraftsAreForgotten() {
        begin();
        town.clock.pass(Duration.ofHours(25));
        begin();
        assertEquals(2, town.drafts.size());
        town.drafts.forget(town.clock.millis());
        assertEquals(1, town.drafts.size());
    }

    @Test
    void sendingTwiceMakesOneSignUp() {
        String key = begin();
        Enrolled first = town.drafting.send(key, SAMAR).orElseThrow();
        Enrolled second = town.drafting.send(key, SignUpWorld.answers("Nur", new HouseholdSize(1, 0, 0, false))).orElseThrow();
        assertEquals(first.enrolment(), second.enrolment());
        assertEquals(1, town.enrolments.all.size());
        assertEquals(1, town.intake.taken());
    }

    @Test
    void aSecondPressCountsForNothing() {
        for (int number = 1; number < SignUpLimit.MOST_AN_HOUR; number++) {
            town.limit.oneMore(SAMAR.contact());
        }
        String key = begin();
        Optional<Enrolled> first = town.drafting.send(key, SAMAR);
        assertTrue(first.isPresent());
        assertEquals(first, town.drafting.send(key, SAMAR), "it worked, and is not too often");
        String other = begin();
        assertEquals(Optional.empty(), town.drafting.send(other, SAMAR));
        assertEquals(Optional.empty(), town.drafting.find(other).orElseThrow().sent());
    }

    @Test
    void nothingCanBeAnsweredOnceItWasSent() {
        String key = begin();
        town.drafting.send(key, SAMAR);
        assertThrows(NotFound.class, () -> town.drafting.answer(key, Map.of("name", "Nur")));
    }

    @Test
    void whoTypesTheNumberOfSomebodyElseDoesNotSeeTheirCode() {
        town.drafting.send(begin(), SAMAR);
        String other = begin();
        assertEquals(ALREADY_DOWN, town.drafting.send(other, SAMAR).orElseThrow().outcome());
        DraftView draft = town.drafting.find(other).orElseThrow();
        assertEquals(Optional.empty(), draft.sent());
        assertEquals(Optional.empty(), town.findingAgain.byDraft(draft));
    }

    @Test
    void aRefusedDraftStaysOpenToBeChanged() {
        String key = begin();
        town.intake.cancel();
        assertEquals(CANCELLED, town.drafting.send(key, SAMAR).orElseThrow().outcome());
        assertFalse(town.drafting.find(key).orElseThrow().sent().isPresent());
    }

    @Test
    void aClearedDraftIsGoneAndTheSignUpStays() {
        String key = begin();
        town.drafting.send(key, SAMAR);
        town.drafting.forget(key);
        assertEquals(Optional.empty(), town.drafting.find(key));
        assertEquals(1, town.intake.taken());
    }

    @Test
    void nobodyBeginsADraftForNothing() {
        IntakeId nowhere = IntakeId.next();
        assertThrows(NotFound.class, () -> town.drafting.begin(nowhere, Map.of()));
    }
}
