package fi.kotoisa.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business ids as people write them. The numbers are made up to fit or not to fit. */
class BusinessIdsTest {

    @ParameterizedTest
    @CsvSource({"1234567-1, 1234567-1", "' 1234567 - 1 ', 1234567-1", "12345671, 1234567-1", "FI12345671, 1234567-1", "fi 1234567-1, 1234567-1", "1234567–1, 1234567-1", "١٢٣٤٥٦٧-١, 1234567-1",
            "100002-9, 0100002-9", "0100002-9, 0100002-9"})
    void anIdIsReadAsPeopleWriteIt(String typed, String read) {
        assertEquals(Optional.of(read), BusinessIds.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567-2", "1234567-0", "2134567-1", "123456-1", "12345678-1", "1234567", "1234567-1-1", "abc", "0000006-1", "SE12345671", "1234567-1 1234567-1 1234567-1 12345"})
    void whatCannotBeOneIsRefused(String typed) {
        assertEquals(Optional.empty(), BusinessIds.parse(typed));
    }
}
