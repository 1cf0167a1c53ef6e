package fi.kotoisa.activities.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypingTest {

    @Test
    void whatCannotBeSeenGoesAndTheJoinersThatLettersNeedStay() {
        assertEquals("\u0645\u06cc\u200c\u062e\u0648", Typing.clean(" \u202e\u0645\u06cc\u200c\u062e\u0648\u200b\u0007 "));
        assertEquals("A b", Typing.clean("A \u00a0 b"));
    }

    @Test
    void digitsOfEveryScriptAreShownAsOnes() {
        assertEquals("+358 40 555 7103, 12", Typing.westernDigits("+\u0663\u0665\u0668 \u0664\u0660 \u06f5\u06f5\u06f5 \u0667\u0661\u0660\u0663, \uff11\uff12"));
    }
}
