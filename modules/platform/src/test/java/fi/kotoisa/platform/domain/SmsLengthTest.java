package fi.kotoisa.platform.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {

    @ParameterizedTest(name = "{1} times {0}: {2} segments")
    @CsvSource({
        "a, 0, 1, true",
        "a, 160, 1, true",
        "a, 161, 2, true",
        "a, 306, 2, true",
        "a, 307, 3, true",
        "ä, 160, 1, true",
        "€, 80, 1, true",
        "€, 81, 2, true",
        "€, 152, 2, true",
        "€, 153, 3, true",
        "ş, 70, 1, false",
        "ش, 70, 1, false",
        "ш, 71, 2, false",
        "ш, 134, 2, false",
        "ш, 135, 3, false",
        "😀, 35, 1, false",
        "😀, 36, 2, false",
        "😀, 66, 2, false",
        "😀, 67, 3, false",
    })
    void aTextIsAsLongAsNetworksCountIt(String letter, int times, int segments, boolean gsm) {
        assertEquals(new SmsLength(segments, gsm), SmsLength.of(letter.repeat(times)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Código 482913, sáb 28 nov, 17.00–18.30     | Codigo 482913, sab 28 nov, 17.00-18.30
            Place\u00a0: liste d’attente, 3 août       | Place : liste d'attente, 3 aout
            Café à midi, ñandú                         | Café à midi, ñandu
            Kielikahvila ti 24.11. 17.00–18.30         | Kielikahvila ti 24.11. 17.00-18.30
            Põhjus – jääb ära                          | Pohjus - jääb ära
            Kayıt açık – İş kahvesi, şubat, değişti    | Kayit acik - Is kahvesi, subat, degisti
            Місце – 17.00–18.30                        | Місце – 17.00–18.30
            Bạn có chỗ – tôi                           | Bạn có chỗ – tôi
            مكان – 17.00                               | مكان – 17.00
            """)
    void aTextGivesUpAccentsAndDashesOnlyWhereThatMakesItShorter(String written, String sent) {
        assertEquals(sent, SmsLength.fitted(written));
    }
}
