package fi.kotoisa.identity.domain;

import java.time.LocalDate;

/** From a first day to a last day, both included; without the one that is not known. */
final class Days {

    private Days() {}

    static boolean hold(LocalDate from, LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** @throws IllegalArgumentException when the last day is before the first */
    static void check(LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("the last day is before the first");
        }
    }

    /** The earlier of a last day that is set, if one is, and another. */
    static LocalDate earlier(LocalDate to, LocalDate other) {
        return to == null || to.isAfter(other) ? other : to;
    }
}
