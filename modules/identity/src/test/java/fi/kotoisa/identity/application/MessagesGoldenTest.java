package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.domain.SingleUseLink.Purpose;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.testing.GoldenLetters;
import fi.kotoisa.platform.testing.GoldenLetters.Example;
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
                new Example("row 1234", alarm.message(PersonId.random(), new Damage(Kind.ALTERED, 1_234)))));
    }

    private static Message message(String key, String link) {
        return new Message(UUID.randomUUID(), "identity", key, Map.of("name", "Amal", "link", link)).forReader();
    }
}
