package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void aListIsCutInItsOrder() {
        assertEquals(List.of(List.of(1, 2), List.of(3, 4), List.of(5)), Parts.of(List.of(1, 2, 3, 4, 5), 2));
        assertEquals(List.of(List.of(1, 2)), Parts.of(List.of(1, 2), 2));
        assertEquals(List.of(), Parts.of(List.of(), 2));
    }
}
