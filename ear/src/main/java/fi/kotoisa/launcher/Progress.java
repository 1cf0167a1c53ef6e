package fi.kotoisa.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** One line per step, with the seconds since the start; plain text for any terminal. */
final class Progress {

    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void step(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
    }

    void say(String what) {
        out.println(what);
    }

    double seconds() {
        return (System.nanoTime() - began) / NANOS;
    }
}
