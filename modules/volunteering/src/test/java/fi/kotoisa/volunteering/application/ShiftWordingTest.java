package fi.kotoisa.volunteering.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.look.DateWords;
import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.delivery.Wording;
import fi.kotoisa.platform.domain.SmsLength;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Set<Language> IN_THE_ALPHABET_OF_PHONES = Set.of(Language.FI, Language.SV, Language.EN, Language.ES, Language.ET, Language.FR, Language.SO, Language.TR);

    static Stream<Arguments> everyMessageInEveryLanguage() {
        return Stream.of("shift-taken", "shift-moved", "shift-called-off").flatMap(key -> Language.ofResidents().stream().map(language -> Arguments.of(key, language)));
    }

    private static Wording wording(String key, Channel channel, Language language) {
        return Wording.of("volunteering", key, channel, language, Map.of(
                "when", DateWords.in(language).span(DAY.atTime(17, 0), DAY.atTime(18, 30)), "brief", DateWords.in(language).dayShort(DAY) + " 17.00–18.30", "place", "Keskustan kirjasto", "link", "https://kotoisa.example/fi/volunteering/shifts")).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("everyMessageInEveryLanguage")
    void everyMessageSaysWhenInBothWays(String key, Language language) {
        for (Channel channel : new Channel[] {Channel.SMS, Channel.EMAIL}) {
            String body = wording(key, channel, language).body();
            assertFalse(body.contains("{"), body);
            assertTrue(body.contains("17.00"), body);
        }
    }

    @ParameterizedTest
    @MethodSource("everyMessageInEveryLanguage")
    void aTextMessageStaysInTheAlphabetOfPhonesWhereTheLanguageAllowsIt(String key, Language language) {
        String text = wording(key, Channel.SMS, language).body();
        SmsLength length = SmsLength.of(text);
        assertEquals(IN_THE_ALPHABET_OF_PHONES.contains(language), length.gsm(), text);
        assertTrue(length.segments() <= (length.gsm() ? 2 : 3), text);
    }
}
