package fi.kotoisa.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Map<String, String> VALUES = Map.of(
            "name", "Amal", "activity", "Café {0} 'n'", "start", "2026-12-01T17:00", "code", "012345", "places", "3", "link", "https://kotoisa.example/x");

    private static String sms(Language language) {
        return Wording.of("letters", "place", Channel.SMS, language, VALUES).orElseThrow().body();
    }

    @Test
    void aTextMessageComesInTheRecipientsLanguageWithDatesAndPlurals() {
        assertEquals("Amal, you have a place: Café {0} 'n' on Tuesday 1 December at 17:00. Code 012345. 3 places.", sms(Language.EN));
        assertEquals("Amal, sinulla on paikka: Café {0} 'n' tiistai 1. joulukuuta klo 17.00. Koodi 012345. 3 paikkaa.", sms(Language.FI));
    }

    @Test
    void hoursAreFinnishHoursWhereverTheServerStands() {
        assertEquals("17:00", Wording.fill("{start, time, ::Hm}", Language.EN, Map.of("start", "2026-07-01T17:00")));
        assertEquals("17:00", Wording.fill("{start, time, ::Hm}", Language.EN, Map.of("start", "17:00")));
        assertEquals("1 July 2026", Wording.fill("{day, date, ::dMMMMy}", Language.EN, Map.of("day", "2026-07-01")));
        assertEquals("a 17:00 b 18:00", Wording.fill("a {start, time, ::Hm} b {end, time, ::Hm}", Language.EN, Map.of("start", "2026-07-01T17:00", "end", "2026-07-01T18:00")));
        assertEquals("at 17:00", Wording.fill("{care, select, yes {at {start, time, ::Hm}} other {no}}", Language.EN, Map.of("start", "2026-07-01T17:00", "care", "yes")));
    }

    @Test
    void arabicKeepsWesternDigits() {
        assertTrue(sms(Language.AR).contains("17:00 012345 3"), sms(Language.AR));
    }

    private static Wording closed(Channel way, Language language, Map<String, String> closing) {
        Map<String, String> all = new HashMap<>(VALUES);
        all.putAll(closing);
        return Wording.of("letters", "place", way, language, all).orElseThrow();
    }

    @Test
    void whatTheOrganisationSaysStandsBeneathAsItWasTyped() {
        Map<String, String> closing = Map.of("closing", "Soita {0} 'nyt'\n09 123", "closing.en", "Call {name}");
        assertTrue(closed(Channel.EMAIL, Language.EN, closing).body().endsWith("\n\nCall {name}"), "text is no pattern");
        assertTrue(closed(Channel.EMAIL, Language.AR, closing).body().endsWith("\n\nSoita {0} 'nyt'\n09 123"), "in Finnish where the language is missing");
        assertEquals(closed(Channel.SMS, Language.EN, Map.of()), closed(Channel.SMS, Language.EN, closing), "a text message has it only where it is wanted");
        Map<String, String> also = new HashMap<>(closing);
        also.put("closingInSms", "yes");
        assertTrue(closed(Channel.SMS, Language.EN, also).body().endsWith("3 places.\nCall {name}"));
    }

    @Test
    void whoSaysNothingOfTheirOwnLeavesNoEmptyLine() {
        assertEquals(closed(Channel.EMAIL, Language.EN, Map.of()), closed(Channel.EMAIL, Language.EN, Map.of("closing", "", "closingInSms", "yes")));
    }

    @Test
    void aLanguageWithoutWordsGetsFinnishOnes() {
        assertEquals(sms(Language.FI), sms(Language.TR));
    }

    @Test
    void anEmailHasASubject() {
        assertEquals(
                Optional.of(new Wording("A place: Café {0} 'n'", "Hello Amal!\n\nYou have a place.\nhttps://kotoisa.example/x")),
                Wording.of("letters", "place", Channel.EMAIL, Language.EN, VALUES));
    }

    @Test
    void wordsThatDoNotExistAreNothing() {
        assertEquals(Optional.empty(), Wording.of("letters", "none", Channel.SMS, Language.FI, VALUES));
        assertEquals(Optional.empty(), Wording.of("letters", "onlysms", Channel.EMAIL, Language.FI, VALUES));
        assertEquals(Optional.empty(), Wording.of("nosuchmodule", "place", Channel.SMS, Language.FI, VALUES));
    }

    @Test
    void anArgumentThatDoesNotReadAsItsPatternWantsIsAnError() {
        assertThrows(NumberFormatException.class, () -> Wording.fill("{n, plural, other {#}}", Language.FI, Map.of("n", "many")));
        assertThrows(DateTimeException.class, () -> Wording.fill("{d, date}", Language.FI, Map.of("d", "tomorrow")));
    }

    @Test
    void whoReadsAnotherLanguageFindsTheSameInFinnishBeneathAnEmail() {
        Wording arabic = Wording.withFinnish("letters", "place", Channel.EMAIL, Language.AR, VALUES).orElseThrow();
        Wording own = Wording.of("letters", "place", Channel.EMAIL, Language.AR, VALUES).orElseThrow();
        Wording finnish = Wording.of("letters", "place", Channel.EMAIL, Language.FI, VALUES).orElseThrow();
        assertEquals(own.subject(), arabic.subject());
        assertEquals(own.body() + "\n\n" + "-".repeat(40) + "\nSama viesti suomeksi\n\n" + finnish.subject() + "\n\n" + finnish.body(), arabic.body());
        for (Language staff : Language.ofStaff()) {
            assertEquals(Wording.of("letters", "place", Channel.EMAIL, staff, VALUES), Wording.withFinnish("letters", "place", Channel.EMAIL, staff, VALUES));
        }
        assertEquals(Wording.of("letters", "place", Channel.SMS, Language.AR, VALUES), Wording.withFinnish("letters", "place", Channel.SMS, Language.AR, VALUES));
        assertEquals(Wording.of("letters", "place", Channel.EMAIL, Language.TR, VALUES), Wording.withFinnish("letters", "place", Channel.EMAIL, Language.TR, VALUES), "is Finnish already");
    }

    @Test
    void foreignWordsStandApartInTextFromRightToLeftButNotLinks() {
        String body = Wording.of("letters", "place", Channel.EMAIL, Language.AR, VALUES).orElseThrow().body();
        assertTrue(body.contains("\u2068Amal\u2069"), body);
        assertTrue(body.contains("https://kotoisa.example/x") && !body.contains("\u2068http"), body);
        assertFalse(sms(Language.AR).contains("\u2068"), sms(Language.AR));
    }
}
