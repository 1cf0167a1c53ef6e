package fi.kotoisa.bench;

import java.time.Duration;

/**
 * What one measurement gave.
 *
 * @param good answers as they should be
 * @param bad all others, and connections that broke
 * @param bytes of all good bodies as they travelled
 * @param nanos from the first question to the last answer
 * @param micros of each good answer, ascending
 * @param cpu what the server's process used meanwhile
 */
record Figures(long good, long bad, long bytes, long nanos, long[] micros, Duration cpu) {

    double rate() {
        return good * 1e9 / nanos;
    }

    /** In milliseconds, the time within which so many of a hundred answers came. */
    double millis(int percent) {
        return micros.length == 0 ? Double.NaN : micros[(int) Math.min(micros.length - 1L, micros.length * (long) percent / 100)] / 1000.0;
    }

    long size() {
        return good == 0 ? 0 : bytes / good;
    }

    /** Milliseconds of processor time for one answer. */
    double cpuMillis() {
        return good == 0 ? Double.NaN : cpu.toNanos() / 1e6 / good;
    }
}
