package fi.kotoisa.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrDrawingTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @ParameterizedTest
    @ValueSource(strings = {"https://kotoisa.example.fi/fi/activities/activity?id=0da00000-0000-4000-8000-000000000001", "http://localhost:8080/ckb/activities/activity?id=1"})
    void whatIsDrawnLeadsToTheAddress(String address) throws ChecksumException, FormatException {
        QrDrawing drawing = QrDrawing.of(address);
        int modules = drawing.size() - 8;
        BitMatrix read = new BitMatrix(modules);
        for (MatchResult run : RUN.matcher(drawing.path()).results().toList()) {
            read.setRegion(Integer.parseInt(run.group(1)) - 4, Integer.parseInt(run.group(2)) - 4, Integer.parseInt(run.group(3)), 1);
        }
        assertEquals(address, new Decoder().decode(read).getText());
    }

    @Test
    void theDrawingIsSmallEnoughForAPage() {
        assertTrue(QrDrawing.of("https://kotoisa.example.fi/fi/activities/activity?id=0da00000-0000-4000-8000-000000000001").path().length() < 12_000);
    }

    @Test
    void anAddressWithoutEndIsRefused() {
        String endless = "a".repeat(5_000);
        assertThrows(IllegalArgumentException.class, () -> QrDrawing.of(endless));
    }
}
