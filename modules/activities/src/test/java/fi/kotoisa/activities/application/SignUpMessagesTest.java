package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.SmsLength;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignUpMessagesTest {

    private static final String LINK = "https://kotoisa.example.fi/fi/activities/my-signup?key=Ul3VNjYG7CfW4jYliAX1Jw3z";
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("title", "Kielikahvila"), Map.entry("title.ar", "مقهى اللغة"), Map.entry("title.uk", "Мовне кафе"),
            Map.entry("short", "Kielikahvila"), Map.entry("short.ar", "مقهى اللغة"), Map.entry("short.uk", "Мовне кафе"),
            Map.entry("when", "tiistai 24.11. kello 17.00–18.30"), Map.entry("brief", "ti 24.11. 17.00"), Map.entry("place", "Kirjasto"),
            Map.entry("code", "482913"), Map.entry("link", LINK), Map.entry("queue", "3"));

    static Stream<Arguments> everyMessageInEveryLanguage() {
        return Stream.of("signup-placed", "signup-waiting", "signup-moved-up", "signup-cancelled", "signup-reminder")
                .flatMap(key -> Language.ofResidents().stream().map(language -> Arguments.of(key, language)));
    }

    private static Wording wording(String key, Channel channel, Language language) {
        return Wording.of("activities", key, channel, language, ARGUMENTS).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("everyMessageInEveryLanguage")
    void nothingIsLeftUnfilled(String key, Language language) {
        Wording mail = wording(key, Channel.EMAIL, language);
        String all = mail.subject() + mail.body() + wording(key, Channel.SMS, language).body();
        assertFalse(all.contains("{") || all.contains("}"), all);
        assertFalse(mail.subject().contains("\n"), mail.subject());
    }

    @ParameterizedTest
    @MethodSource("everyMessageInEveryLanguage")
    void whoMayComeFindsCodeAndLinkInBoth(String key, Language language) {
        if (key.equals("signup-cancelled")) {
            return;
        }
        for (Channel channel : new Channel[] {Channel.SMS, Channel.EMAIL}) {
            String body = wording(key, channel, language).body();
            assertTrue(body.contains("482913") && body.contains(LINK), body);
        }
    }

    @ParameterizedTest
    @MethodSource("everyMessageInEveryLanguage")
    void aTextMessageIsOnePartWhereItsAlphabetAllowsItAndNeverMoreThanThree(String key, Language language) {
        SmsLength length = SmsLength.of(wording(key, Channel.SMS, language).body());
        assertTrue(length.segments() <= (length.gsm() ? 1 : 3), wording(key, Channel.SMS, language).body());
    }

    @Test
    void theTitleIsInTheLanguageOfTheMessage() {
        assertTrue(wording("signup-placed", Channel.SMS, Language.AR).body().contains("مقهى اللغة"));
        assertTrue(wording("signup-placed", Channel.SMS, Language.SO).body().contains("Kielikahvila"));
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        assertEquals("Arjen ryhmä: asiointi ja", SignUpMessages.shortened("Arjen ryhmä: asiointi ja bussilla kulkeminen"));
        assertEquals("Kielikahvila", SignUpMessages.shortened("Kielikahvila"));
        assertEquals("A".repeat(30), SignUpMessages.shortened("A".repeat(200)));
    }
}
