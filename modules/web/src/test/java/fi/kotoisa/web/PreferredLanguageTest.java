package fi.kotoisa.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.platform.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferredLanguageTest {

    /** A request that says nothing but what its browser reads. */
    private static HttpServletRequest asking(String header) {
        return (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getHeader" -> header;
            case "getLocales" -> Collections.enumeration(LanguageRange.parse(header).stream().map(range -> Locale.forLanguageTag(range.getRange())).toList());
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-CD,fr;q=0.9,en;q=0.8     | FR
            de,ar;q=0.5,fi;q=0.3        | AR
            es-419                      | ES
            et-EE                       | ET
            pt-BR,pt;q=0.9              | EN
            pt,fi;q=0.1                 | FI
            ku                          | EN
            *                           | FI
            """)
    void theFirstLanguageThatWeSpeakElseEnglish(String header, Language language) {
        assertEquals(language, AddressFilter.preferred(asking(header), any -> true));
    }

    @Test
    void whoeverSaysNothingGetsFinnish() {
        assertEquals(Language.FI, AddressFilter.preferred(asking(null), any -> true));
    }

    @Test
    void aLanguageThatIsNotOfferedIsPassedOver() {
        assertEquals(Language.ES, AddressFilter.preferred(asking("fr-CD,es;q=0.9,en;q=0.8"), language -> language != Language.FR));
        assertEquals(Language.FI, AddressFilter.preferred(asking("de,fr"), Language.FI::equals), "also English");
    }
}
