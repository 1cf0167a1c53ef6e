package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.SmsLength;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignUpMessagesTest {

    private static final String LINK = "https://kotoisa.example.fi/s/Ul3VNjYG7CfW4jYliAX1Jw3z";
    private static final Set<Language> ONE_PART = Set.of(Language.FI, Language.SV, Language.EN, Language.ES, Language.ET, Language.FR, Language.SO, Language.TR);
    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("title", "Kielikahvila"), Map.entry("title.ar", "مقهى اللغة"), Map.entry("title.uk", "Мовне кафе"),
            Map.entry("short", "Kielikahvila"), Map.entry("short.ar", "مقهى اللغة"), Map.entry("short.uk", "Мовне кафе"),
            Map.entry("when", "tiistai 24.11. kello 17.00–18.30"), Map.entry("brief", "ti 24.11. 17.00"), Map.entry("place", "Kirjasto"), Map.entry("where", "Kirjasto, Kirjastokatu 1"),
            Map.entry("code", "482913"), Map.entry("link", LINK), Map.entry("queue", "3"), Map.entry("still", "yes"), Map.entry("until", "tiistai 24.11. kello 11.00"), Map.entry("untilBrief", "ti 24.11. 11.00"), Map.entry("more", "next"), Map.entry("count", "1"), Map.entry("several", "no"), Map.entry("apart", "no"), Map.entry("next", "tiistai 1.12. kello 17.00–18.30"), Map.entry("nextBrief", "ti 1.12. 17.00"),
            Map.entry("brings", "yes"), Map.entry("bring", "lenkkarit"), Map.entry("alone", "yes"), Map.entry("changed", "yes"), Map.entry("was", "tiistai 24.11. kello 16.00–17.30"), Map.entry("reason", "yes"),
            Map.entry("why", "Kirjaston salissa on vesivahinko, joka korjataan tällä viikolla"), Map.entry("whyBrief", "Kirjaston salissa on vesivahinko, joka korjataan"));

    static Stream<Arguments> everyMessageInEveryLanguage() {
        return Stream.of("signup-placed", "signup-waiting", "signup-offered", "signup-lapsed", "signup-cancelled", "signup-reminder", "date-moved", "date-cancelled", "date-reminder")
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
        if (key.equals("signup-cancelled") || key.equals("signup-offered") || key.equals("signup-lapsed") || key.startsWith("date-")) {
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

    @ParameterizedTest
    @MethodSource("everyMessageInEveryLanguage")
    void accentsAndDashesNeverCostASecondMessage(String key, Language language) {
        if (ONE_PART.contains(language)) {
            Map<String, String> typical = new HashMap<>(ARGUMENTS);
            DateWords words = DateWords.in(language);
            LocalDateTime saturday = LocalDateTime.of(2026, 8, 29, 17, 0);
            typical.putAll(Map.of("short", "Naisten liikuntaryhmä", "brief", words.dayShort(saturday) + " " + words.time(saturday), "place", "Keskustan kirjasto", "whyBrief", "ohjaaja on sairas"));
            String text = Wording.of("activities", key, Channel.SMS, language, typical).orElseThrow().body();
            assertEquals(new SmsLength(1, true), SmsLength.of(text), text);
        }
    }

    @Test
    void aDateThatIsCalledOffSaysWhyAndWhenTheNextOneIs() {
        assertEquals("Peruttu: Kielikahvila ti 24.11. 17.00. Syy: Kirjaston salissa on vesivahinko, joka korjataan. Seuraava kerta ti 1.12. 17.00.",
                wording("date-cancelled", Channel.SMS, Language.FI).body());
        assertTrue(wording("date-cancelled", Channel.EMAIL, Language.EN).body().contains("Your place in the group stays yours. Next session: tiistai 1.12. kello 17.00–18.30."));
        Map<String, String> last = new HashMap<>(ARGUMENTS);
        last.put("more", "alone");
        String only = Wording.of("activities", "date-cancelled", Channel.SMS, Language.EN, last).orElseThrow().body();
        assertEquals("Cancelled: Kielikahvila ti 24.11. 17.00. Reason: Kirjaston salissa on vesivahinko, joka korjataan.", only);
        last.put("more", "none");
        String whole = Wording.of("activities", "date-cancelled", Channel.EMAIL, Language.EN, last).orElseThrow().body();
        assertTrue(whole.contains("No sessions are left.\n"), whole);
    }

    @Test
    void aMovedDateSaysTheOldTimeOnlyWhereItChanged() {
        assertTrue(wording("date-moved", Channel.EMAIL, Language.EN).body().contains("Old time: tiistai 24.11. kello 16.00–17.30\nReason: Kirjaston"));
        Map<String, String> elsewhere = new HashMap<>(ARGUMENTS);
        elsewhere.put("changed", "no");
        elsewhere.put("reason", "no");
        String body = Wording.of("activities", "date-moved", Channel.EMAIL, Language.EN, elsewhere).orElseThrow().body();
        assertFalse(body.contains("Earlier") || body.contains("Reason"), body);
    }

    @Test
    void theTitleIsInTheLanguageOfTheMessage() {
        assertTrue(wording("signup-placed", Channel.SMS, Language.AR).body().contains("مقهى اللغة"));
        assertTrue(wording("signup-placed", Channel.SMS, Language.SO).body().contains("Kielikahvila"));
    }

    @Test
    void aLongTitleIsCutBetweenWords() {
        assertEquals("Arjen ryhmä: asiointi ja", MessageWords.shortened("Arjen ryhmä: asiointi ja bussilla kulkeminen", 30));
        assertEquals("Kielikahvila", MessageWords.shortened("Kielikahvila", 30));
        assertEquals("A".repeat(30), MessageWords.shortened("A".repeat(200), 30));
    }
}
