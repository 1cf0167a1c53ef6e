package fi.kotoisa.server;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/** An archive of the classes loaded so far (AppCDS), which the next start maps instead of reading hundreds of jars. */
final class ClassArchive {

    private ClassArchive() {
    }

    /**
     * Writes the archive aside and renames it, so that a killed process leaves none or a whole one. A Java that cannot
     * write one only costs speed, so it is told in the log and nothing else.
     */
    static void write(Path file) {
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(aside);
            diagnose("vmCds", "dynamic_dump", aside.toString());
            giveMemoryBack();
            if (Files.exists(aside)) {
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                System.out.println("kotoisa-archive: written");
            } else {
                System.out.println("kotoisa-archive: the JVM wrote none");
            }
        } catch (JMException | IOException e) {
            System.out.println("kotoisa-archive: not written, " + e);
        }
    }

    /** Writing takes some 150 MiB outside the heap, which the C library would keep. */
    private static void giveMemoryBack() {
        try {
            diagnose("systemTrimNativeHeap");
        } catch (JMException e) {
            System.out.println("This Java cannot give memory back: " + e);
        }
    }

    private static void diagnose(String command, String... arguments) throws JMException {
        boolean bare = arguments.length == 0;
        ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), command,
                bare ? new Object[0] : new Object[] {arguments},
                bare ? new String[0] : new String[] {String[].class.getName()});
    }
}
