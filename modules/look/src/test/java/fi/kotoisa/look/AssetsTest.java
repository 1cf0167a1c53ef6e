package fi.kotoisa.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void anAddressCarriesTheHashOfItsContent() {
        assertTrue(Assets.address("tokens.css").matches("/look/tokens\\.css\\?v=[0-9a-f]{12}"), Assets.address("tokens.css"));
        assertEquals(Assets.address("tokens.css"), Assets.address("tokens.css"));
        assertNotEquals(Assets.address("tokens.css").replaceFirst(".*=", ""), Assets.address("kotoisa-public.css").replaceFirst(".*=", ""));
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfThePage() {
        assertThrows(IllegalArgumentException.class, () -> Assets.address("missing.css"));
    }
}
