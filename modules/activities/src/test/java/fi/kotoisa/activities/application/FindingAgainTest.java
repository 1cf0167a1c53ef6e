package fi.kotoisa.activities.application;

import static fi.kotoisa.activities.application.FindingAgain.CodeAnswer.FOUND;
import static fi.kotoisa.activities.application.FindingAgain.CodeAnswer.TOO_OFTEN;
import static fi.kotoisa.activities.application.FindingAgain.CodeAnswer.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.application.FindingAgain.CodeAnswer;
import fi.kotoisa.activities.domain.CodeTry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingAgainTest {

    private static final String PHONE = "040 555 0147";

    private final SignUpWorld town = SignUpWorld.with(2, 0);
    private MySignUpView mine;

    @BeforeEach
    void samarSignsUp() {
        mine = town.view(town.ask("Samar", 1));
    }

    private CodeAnswer tryCode(String code, String reach) {
        return town.findingAgain.byCode(code, reach).answer();
    }

    private String wrong() {
        return mine.code().equals("000000") ? "000001" : "000000";
    }

    @Test
    void codeAndTelephoneTogetherOpenThePage() {
        assertEquals(Optional.of(mine.link()), town.findingAgain.byCode(mine.code(), PHONE).link());
        assertEquals("Samar", town.findingAgain.byLink(mine.link()).orElseThrow().firstName());
    }

    @Test
    void digitsOfAnyScriptAreRead() {
        StringBuilder arabic = new StringBuilder();
        mine.code().chars().forEach(digit -> arabic.appendCodePoint(0x0660 + digit - '0'));
        arabic.insert(3, ' ');
        assertEquals(FOUND, tryCode(arabic.toString(), "٠٤٠ ٥٥٥ ٠١٤٧"));
    }

    @Test
    void theCodeAloneIsWorthNothing() {
        assertEquals(WRONG, tryCode(mine.code(), "040 555 0148"));
        assertEquals(WRONG, tryCode(mine.code(), ""));
    }

    @Test
    void aWrongCodeLeadsNowhere() {
        FindingAgain.CodeResult result = town.findingAgain.byCode(wrong(), PHONE);
        assertEquals(WRONG, result.answer());
        assertEquals(Optional.empty(), result.link());
    }

    @Test
    void afterFiveTriesEvenTheRightCodeWaitsAnHour() {
        for (int i = 0; i < FindingAgain.TRIES; i++) {
            assertEquals(WRONG, tryCode(wrong(), PHONE));
        }
        assertEquals(TOO_OFTEN, tryCode(mine.code(), PHONE));
        town.clock.pass(Duration.ofHours(1).plusMillis(1));
        assertEquals(FOUND, tryCode(mine.code(), PHONE));
    }

    @Test
    void anotherSpellingOfTheNumberIsNoNewTry() {
        List.of(PHONE, "+358405550147", "0405550147", "٠٤٠٥٥٥٠١٤٧", "00358 40 555 0147").forEach(spelling -> tryCode(wrong(), spelling));
        assertEquals(TOO_OFTEN, tryCode(mine.code(), PHONE));
    }

    @Test
    void unknownNumbersAreCountedTooSoThatTheAnswerTellsNothing() {
        for (int i = 0; i < FindingAgain.TRIES; i++) {
            assertEquals(WRONG, tryCode("123456", "040 555 0199"));
        }
        assertEquals(TOO_OFTEN, tryCode("123456", "040 555 0199"));
    }

    @Test
    void triesThatFollowTheSameOneHaveTheSameIdAndOnlyOneCanBeStored() {
        CodeTry first = new CodeTry("reach", List.of(), 1);
        assertEquals(new CodeTry("reach", List.of(first), 2).id(), new CodeTry("reach", List.of(first), 3).id());
        assertNotEquals(new CodeTry("reach", List.of(first), 2).id(), first.id());
        assertNotEquals(new CodeTry("other", List.of(), 1).id(), first.id());
    }

    @Test
    void aCancelledSignUpIsNotFoundByCode() {
        town.enrolling.cancel(mine.link());
        assertEquals(WRONG, tryCode(mine.code(), PHONE));
    }

    @Test
    void whoComesByTheCodeGetsAKeyThatEnds() {
        String key = town.findingAgain.openByCode(mine.code(), PHONE).link().orElseThrow();
        assertNotEquals(mine.link(), key);
        MySignUpView shown = town.findingAgain.byLink(key).orElseThrow();
        assertEquals(key, shown.link(), "the lasting key stands nowhere on the page");
        assertTrue(shown.forAWhile() && !mine.forAWhile());
        town.clock.pass(Duration.ofMinutes(30));
        assertEquals(Optional.empty(), town.findingAgain.byLink(key));
        String other = town.findingAgain.openByCode(mine.code(), PHONE).link().orElseThrow();
        town.drafting.forget(other);
        assertEquals(Optional.empty(), town.findingAgain.byLink(other), "the page was cleared");
        assertTrue(town.findingAgain.byLink(mine.link()).isPresent());
    }

    @Test
    void whoHasLostTheCodeGetsItAgainOnceAnHour() {
        town.codeAgain.send("040 555 0199");
        assertEquals(List.of("placed"), town.told, "nobody there, and the page says the same");
        for (int i = 0; i < 3; i++) {
            town.codeAgain.send("+358 40 555 0147");
        }
        assertEquals(List.of("placed", "reminded"), town.told);
        town.enrolling.cancel(mine.link());
        town.clock.pass(Duration.ofHours(2));
        town.codeAgain.send(PHONE);
        assertEquals("cancelled", town.told.get(town.told.size() - 1), "nothing for what was given up");
    }
}
