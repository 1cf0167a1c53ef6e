package fi.kotoisa.identity.web.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.Codes.CodeView;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed as a dialect, what records keep of it and how pages call it. */
class DialectsTest {

    private final Dialects dialects = new Dialects();

    DialectsTest() {
        dialects.codes = (list, language) -> List.of(
                new CodeView("Levantin arabia", "Levantinsk arabiska", Language.SV, true), new CodeView("Kurmandži", "Kurmanji", Language.SV, false),
                new CodeView("Vanha maay", "Maay", Language.SV, false), new CodeView("Maay-somali", "Maay", Language.SV, true));
        dialects.current = new CurrentLanguage() {
            @Override
            public Language language() {
                return Language.SV;
            }
        };
    }

    @Test
    void aNameInTheLanguageOfThePageIsKeptByItsCodeAndShownByItsName() {
        assertEquals("Levantin arabia", dialects.code("levantinsk arabiska"));
        assertEquals("Levantinsk arabiska", dialects.name("Levantin arabia"));
        assertEquals("Levantin arabia", dialects.code("Levantin arabia"), "a name in Finnish is understood too");
    }

    @Test
    void whatIsOfferedNoMoreStaysShownAndIsKeptAsItWas() {
        assertEquals(List.of("Levantinsk arabiska", "Maay"), dialects.getOffered().stream().map(CodeView::name).toList());
        assertEquals("Kurmanji", dialects.name("Kurmandži"));
        assertEquals("Kurmandži", dialects.code("Kurmanji"));
        assertEquals("Maay-somali", dialects.code("Maay"), "of two that are called so, the one that may be chosen");
    }

    @Test
    void whatIsOnNoListIsKeptAndShownAsItWasTyped() {
        assertEquals("hewlêrî", dialects.code("hewlêrî"));
        assertEquals("hewlêrî", dialects.name("hewlêrî"));
    }
}
