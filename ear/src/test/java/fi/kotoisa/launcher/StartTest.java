package fi.kotoisa.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartTest {

    private static final int JAVA_8 = 52;
    private static final int JAVA_17 = 61;

    @Test
    void theFirstClassLoadsOnAnOldJavaToSayThatItIsTooOld() throws IOException {
        assertEquals(JAVA_8, classFileVersion("Start"));
        assertEquals(JAVA_17, classFileVersion("Launcher"));
    }

    private static int classFileVersion(String name) throws IOException {
        try (var in = new DataInputStream(Start.class.getResourceAsStream(name + ".class"))) {
            in.readInt();
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
