package fi.kotoisa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process takes of the machine's memory, as Linux tells it. */
final class Memory {

    private Memory() {
    }

    /** Resident now, in MiB; 0 where the system does not tell. */
    static long resident(ProcessHandle process) throws IOException {
        return line(process, "VmRSS:");
    }

    /** The most it ever was. */
    static long most(ProcessHandle process) throws IOException {
        return line(process, "VmHWM:");
    }

    private static long line(ProcessHandle process, String name) throws IOException {
        Path status = Path.of("/proc", "" + process.pid(), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(name)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }
}
