package fi.kotoisa.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    private final Errors errors = new Errors();

    @Test
    void aPageWithoutMistakesHasNone() {
        assertFalse(errors.any());
        assertEquals("", errors.of("name"));
        assertEquals("name-h", errors.describing("name", "a hint"));
        assertEquals("", errors.describing("name", ""));
    }

    @Test
    void theFirstMistakeOfAFieldStandsBesideItAndAllStandInTheSummary() {
        errors.at("phone", "first");
        errors.at("phone", "second");
        errors.onPage("whole");
        assertTrue(errors.any());
        assertEquals("first", errors.of("phone"));
        assertEquals("phone-h phone-e", errors.describing("phone", "a hint"));
        assertEquals("phone-e", errors.describing("phone", null));
        assertEquals(List.of("first", "second", "whole"), errors.getList().stream().map(Errors.Error::text).toList());
    }

    @Test
    void aChoiceKnowsWhetherItWasChosenAloneOrAmongOthers() {
        Choice choice = new Choice("ar", "العربية");
        assertTrue(choice.among("ar"));
        assertTrue(choice.among(new String[] {"fi", "ar"}));
        assertFalse(choice.among("fi"));
        assertFalse(choice.among(null));
    }
}
