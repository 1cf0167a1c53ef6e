package fi.kotoisa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @Test
    void capitalLettersAndSpacesMakeNoOtherAddress() {
        assertEquals(Optional.of("aino.e+ryhma@kotoisa.example"), Emails.parse(" Aino.E+Ryhma@Kotoisa.EXAMPLE "));
    }

    @Test
    void aDomainInAnyScriptBecomesAscii() {
        assertEquals(Optional.of("aino@xn--jyvskyl-7wae.example"), Emails.parse("aino@jyväskylä.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aino", "aino@", "@kotoisa.example", "a b@kotoisa.example", "aino@kotoisa", "aino@@kotoisa.example", ".aino@kotoisa.example", "aino@kotoisa..example",
            "aino@-kotoisa.example", "aino\n@kotoisa.example", "<aino@kotoisa.example>", "aino@kotoisa.example, b@kotoisa.example"})
    void whatNobodyCanBeWrittenToIsNoAddress(String typed) {
        assertEquals(Optional.empty(), Emails.parse(typed));
    }
}
