package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortKeyTest {

    @Test
    void namesComeInFinnishOrderWhenTheirKeysAreComparedAsPlainText() {
        List<String> ordered = Stream.of("Öljy", "zeta", "Äiti", "Åbo", "aamu", "Aalto", "").sorted(Comparator.comparing(SortKey::of)).toList();
        assertEquals(List.of("", "Aalto", "aamu", "zeta", "Åbo", "Äiti", "Öljy"), ordered);
    }

    @Test
    void aLongNameStillFitsItsColumn() {
        assertTrue(SortKey.of("ä".repeat(2000)).length() <= SortKey.MAX_LENGTH);
        assertTrue(SortKey.of("").isEmpty() || SortKey.of("").length() < 10);
    }
}
