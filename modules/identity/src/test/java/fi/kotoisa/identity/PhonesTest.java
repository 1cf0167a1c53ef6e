package fi.kotoisa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0401234567", "040 123 4567", "040-1234567", "+358 40 1234567", "00358401234567", "(040) 123 4567", "٠٤٠١٢٣٤٥٦٧", "۰۴۰ ۱۲۳ ۴۵۶۷", " 0401234567 "})
    void oneNumberIsReadHoweverItIsWritten(String typed) {
        assertEquals(Optional.of("+358401234567"), Phones.parse(typed));
    }

    @Test
    void aForeignNumberKeepsItsCountry() {
        assertEquals(Optional.of("+380501234567"), Phones.parse("+380 50 123 45 67"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "123", "puhelin", "040 CALL ME", "+", "99999999999999999999999", "0401234567 0401234567 0401234567 0401234567"})
    void whatNoTelephoneCanHaveIsNoNumber(String typed) {
        assertEquals(Optional.empty(), Phones.parse(typed));
    }
}
