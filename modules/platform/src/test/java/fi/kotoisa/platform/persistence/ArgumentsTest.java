package fi.kotoisa.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private final FieldCipher cipher = new FieldCipher(Secrets.fresh());
    private final Arguments arguments = new Arguments(cipher);
    private final UUID message = UUID.randomUUID();

    @Test
    void whatWasSealedComesBackInEveryScript() {
        Map<String, String> texts = Map.of("title", "Kielikahvila \"öljy\"", "title.ar", "مقهى اللغة", "title.zh", "语言咖啡馆", "empty", "", "*", "star");
        assertEquals(texts, arguments.open(message, arguments.seal(message, texts)));
    }

    @Test
    void whatWasStoredBeforeArgumentsWerePackedIsRead() {
        Map<String, String> texts = Map.of("title", "Kielikahvila", "code", "482913");
        String before = cipher.encryptAll("platform.message.arguments." + message, texts);
        assertEquals(texts, arguments.open(message, before));
    }

    @Test
    void aMessageWithEveryTextInFifteenLanguagesFits() {
        Map<String, String> texts = new HashMap<>();
        for (Language language : Language.values()) {
            for (String name : new String[] {"title", "when", "next", "was"}) {
                texts.put(name + "." + language.code(), "语言咖啡馆 ".repeat(40) + language.ownName());
            }
            texts.put("link." + language.code(), "https://kotoisa.example.fi/" + language.code() + "/activities/my-signup?key=Ul3VNjYG7CfW4jYliAX1Jw3z");
        }
        assertTrue(arguments.seal(message, texts).length() < 4_000);
    }

    @Test
    void whatNoMessageCanCarryIsRefused() {
        Random chance = new Random(1);
        StringBuilder noise = new StringBuilder();
        chance.ints(20_000, ' ', '~').forEach(letter -> noise.append((char) letter));
        assertThrows(IllegalArgumentException.class, () -> arguments.seal(message, Map.of("noise", noise.toString())));
    }
}
