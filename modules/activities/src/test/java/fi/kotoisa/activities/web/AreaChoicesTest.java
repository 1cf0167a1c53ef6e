package fi.kotoisa.activities.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.identity.Codes;
import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.look.Choice;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class AreaChoicesTest {

    private final CurrentLanguage swedish = new CurrentLanguage();
    private List<CodeView> list = List.of(new CodeView("Ranta", "Stranden", Language.SV, true), new CodeView("Satama", "Hamnen", Language.SV, false), new CodeView("Harju", "Harju", Language.FI, true));

    private AreaChoices choices() {
        swedish.speak(Language.SV);
        return Wiring.wire(new AreaChoices(), (Codes) (key, language) -> list, swedish);
    }

    private static List<String> values(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }

    @Test
    void whatHasEndedIsOfferedOnlyWhereItStandsAlready() {
        assertEquals(List.of("Ranta", "Harju"), values(choices().with("")));
        assertEquals(List.of("Ranta", "Satama", "Harju"), values(choices().with("Satama")));
        assertFalse(choices().allowed("Satama", "Ranta"));
        assertTrue(choices().allowed("Satama", "Satama"));
    }

    @Test
    void whatAFeedBroughtStaysWhereItStands() {
        assertEquals(List.of("Ranta", "Harju", "Kuokkala"), values(choices().with("Kuokkala")));
        assertFalse(choices().allowed("Kuokkala", ""));
        assertTrue(choices().allowed("", "Kuokkala"));
    }

    @Test
    void residentsFindTheTownsOrderFirstAndEndedOnesThatPlacesStillHave() {
        List<Choice> found = choices().of(List.of("Aarre", "Harju", "Satama"));
        assertEquals(List.of("Satama", "Harju", "Aarre"), values(found));
        assertEquals(List.of("Hamnen", "Harju", "Aarre"), found.stream().map(Choice::label).toList());
        assertEquals(List.of("", "fi", "fi"), found.stream().map(Choice::language).toList(), "a Finnish name says that it is one");
    }

    @Test
    void withoutAListAreasAreTypedAsBefore() {
        list = List.of();
        assertFalse(choices().isKept());
        assertTrue(choices().allowed("Keskusta", ""));
        assertEquals("Keskusta", choices().name("Keskusta"));
    }
}
