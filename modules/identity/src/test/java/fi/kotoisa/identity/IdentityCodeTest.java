package fi.kotoisa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.IdentityCode.Flaw;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityCodeTest {

    private static final String CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    @ParameterizedTest
    @ValueSource(strings = {"010594Y9032", "010594Y9021", "020594X903P", "020594X902N", "030594W903B", "040594V9030", "050594U903M", "050594U902L", "010516B903X", "020516C903K", "030516D9037",
        "010501E9032", "020502E902X", "020503F9037", "020504A902E", "131052-308T"})
    void aCodeThatFitsIsRead(String code) {
        assertEquals(code, IdentityCode.parse(code).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"010190-999K,CHECK", "010190Y999K,CHECK", "131052-308S,CHECK", "311152-3081,DATE", "290203A9031,DATE", "131052-3O8T,FORM", "131052G308T,FORM", "131052308T,FORM", "131052-001T,FORM", "'',FORM",
        "131052-308TT,FORM", "131052-308G,FORM"})
    void whatIsWrongIsSaid(String typed, Flaw flaw) {
        assertEquals(Optional.of(flaw), IdentityCode.flaw(typed));
        assertTrue(IdentityCode.parse(typed).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new IdentityCode(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"131052-308t", " 131052 - 308T ", "131052–308T", "131052−308T", "١٣١٠٥٢-٣٠٨T", "\u200e131052-308T"})
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertEquals("131052-308T", IdentityCode.parse(typed).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"131052-308T,1952-10-13", "131052+308T,1852-10-13", "131052Y308T,1952-10-13", "020504A902E,2004-05-02", "020503F9037,2003-05-02"})
    void theSignSaysTheCentury(String code, LocalDate born) {
        assertEquals(born, new IdentityCode(code).birthDay());
    }

    @Test
    void twoPeopleMayDifferInTheSignAlone() {
        IdentityCode one = new IdentityCode("131052-308T");
        IdentityCode other = new IdentityCode("131052Y308T");
        assertNotEquals(one, other);
        assertNotEquals(one.text(), other.text());
    }

    @Test
    void everyCodeThatIsMadeByTheRuleIsReadAndNoOtherLastCharacterFits() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate born = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(64_000));
            String signs = born.getYear() < 1900 ? "+" : born.getYear() < 2000 ? "-YXWVU" : "ABCDEF";
            String digits = String.format("%02d%02d%02d", born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100);
            String number = String.format("%03d", 2 + random.nextInt(998));
            char check = CHECKS.charAt((int) (Long.parseLong(digits + number) % 31));
            String front = digits + signs.charAt(random.nextInt(signs.length())) + number;
            assertEquals(born, IdentityCode.parse(front + check).orElseThrow().birthDay());
            for (char other : CHECKS.toCharArray()) {
                assertEquals(other == check, IdentityCode.parse(front + other).isPresent(), "the check of " + front);
            }
        }
    }

    @Test
    void aSlipInOneDigitIsNeverACode() {
        String code = "020504A902E";
        Set<String> read = new HashSet<>();
        for (int at : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 9}) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = code.substring(0, at) + digit + code.substring(at + 1);
                IdentityCode.parse(typed).ifPresent(found -> read.add(found.text()));
            }
        }
        assertEquals(Set.of(code), read);
    }

    @Test
    void itsTextIsInNoMessage() {
        assertFalse(new IdentityCode("131052-308T").toString().contains("1310"));
    }
}
