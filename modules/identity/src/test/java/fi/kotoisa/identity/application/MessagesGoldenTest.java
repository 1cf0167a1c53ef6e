package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.testing.GoldenLetters;
import fi.kotoisa.platform.testing.GoldenLetters.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message of this module as people read it; in no language is a password's link repeated in Finnish. */
class MessagesGoldenTest {

    private static final String KEY = "Ul3VNjYG7CfW4jYliAX1Jw3z";

    static List<Language> languages() {
        return Language.ofResidents();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMessageReadsAsItIsKept(Language language) {
        LinkPost post = new LinkPost();
        post.baseUrl = "https://kotoisa.example.fi/";
        ChainAlarm alarm = new ChainAlarm();
        alarm.baseUrl = "https://kotoisa.example.fi/";
        GoldenLetters.check("identity", language, List.of(
                new Example("an account for Amal", message("invitation", post.address(language.code(), Purpose.INVITATION, KEY))),
                new Example("asked for", message("reset", post.address(language.code(), Purpose.RESET, KEY))),
                new Example("hidden details were looked at", new Message(UUID.randomUUID(), "identity", "revealed", Map.of("who", "Outi Esimerkki", "record", "K-4F7Q2A"))),
                new Example("a file was opened", new Message(UUID.randomUUID(), "identity", "emergency-opened", Map.of("who", "Outi Esimerkki", "record", "K-4F7Q2A")).forReader()),
                new Example("a hidden file is asked for", new Message(UUID.randomUUID(), "identity", "emergency-asked", Map.of("who", "Outi Esimerkki")).forReader()),
                new Example("answered", new Message(UUID.randomUUID(), "identity", "emergency-answered", Map.of()).forReader()),
                new Example("a client who wants to see their own data", new Message(UUID.randomUUID(), "identity", "own-account-code", Map.of("code", "123456")).forReader()),
                new Example("an app", news("factor-added", Map.of("kind", "app"))),
                new Example("a passkey", news("factor-added", Map.of("kind", "passkey"))),
                new Example("new codes", news("factor-added", Map.of("kind", "codes"))),
                new Example("an app", news("factor-removed", Map.of("kind", "app"))),
                new Example("a passkey", news("factor-removed", Map.of("kind", "passkey"))),
                new Example("lost, taken away by an administrator", news("factor-removed", Map.of("kind", "all"))),
                new Example("a telephone", news("new-device", Map.of("device", "Firefox, Android", "at", "2026-11-22T16:05"))),
                new Example("by themselves", news("password-changed", Map.of())),
                new Example("after a backup", new Message(UUID.randomUUID(), "identity", "erasures-back", Map.of("records", "3", "link", "https://kotoisa.example.fi/fi/identity/staff/erasure-again")).forReader()),
                new Example("row 1234", alarm.message(PersonId.random(), new Damage(Kind.ALTERED, 1_234)))));
    }

    private static Message news(String key, Map<String, String> special) {
        Map<String, String> all = new HashMap<>(special);
        all.putAll(Map.of("name", "Amal", "link", "https://kotoisa.example.fi/fi/identity/my-account"));
        return new Message(UUID.randomUUID(), "identity", key, all).forReader();
    }

    private static Message message(String key, String link) {
        return new Message(UUID.randomUUID(), "identity", key, Map.of("name", "Amal", "link", link)).forReader();
    }
}
