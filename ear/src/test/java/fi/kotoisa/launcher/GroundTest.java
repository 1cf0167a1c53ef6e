package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is checked before anything is started. */
class GroundTest {

    @TempDir
    Path place;

    @Test
    void aSecondKotoisaOnTheSameFolderIsRefusedUntilTheFirstIsGone() throws Refused, IOException {
        DataFolder first = DataFolder.take(place.resolve("data"));
        assertTrue(refused(() -> DataFolder.take(place.resolve("data"))).contains("Another Kotoisa"));
        first.release();
        DataFolder.take(place.resolve("data")).release();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedByNameAndWithTheOption() throws IOException {
        Path file = Files.createFile(place.resolve("file"));
        String sentence = refused(() -> DataFolder.take(file.resolve("data")));
        assertTrue(sentence.contains(file.toString()) && sentence.contains("--data") && sentence.contains("KOTOISA_DATA"), sentence);
    }

    @Test
    void tooLittleDiskIsRefused() throws Refused, IOException {
        DataFolder data = DataFolder.take(place.resolve("data"));
        data.demandSpace(0);
        assertTrue(refused(() -> data.demandSpace(Long.MAX_VALUE)).contains("MiB free"));
        data.release();
    }

    @Test
    void aTakenPortIsRefusedByNumberAndWithTheOptionToChange() throws IOException, Refused {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String sentence = refused(() -> Ports.demandFree("127.0.0.1", taken.getLocalPort(), Setting.OPS_PORT));
            assertTrue(sentence.contains(String.valueOf(taken.getLocalPort())) && sentence.contains("--ops-port"), sentence);
        }
        Ports.demandFree("127.0.0.1", Ports.free(), Setting.PORT);
    }

    private static String refused(org.junit.jupiter.api.function.Executable act) {
        Refused refused = assertThrows(Refused.class, act);
        assertEquals(1, refused.exitCode());
        assertEquals(1, refused.getMessage().lines().count());
        return refused.getMessage();
    }
}
