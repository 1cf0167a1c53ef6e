package fi.kotoisa.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long somebody must wait after wrong passwords.
 *
 * <p>Counted per name and place together, so that nobody can shut another person out from elsewhere; and, more generously, per place, against one guess on many names. A
 * device that signed in before is a place of its own.
 */
public final class Patience {

    /** Failures older than this are forgotten. */
    public static final Duration MEMORY = Duration.ofMinutes(15);

    private static final long FREE_TRIES = 5;
    private static final long FREE_TRIES_OF_A_PLACE = 50;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration AT_A_BUSY_PLACE = Duration.ofSeconds(5);

    private Patience() {}

    /** What happened lately with one mark. */
    public record Failures(long count, Optional<Instant> last) {}

    /** Whether the next try must wait: it is then refused without being looked at, and does not count. */
    public static boolean mustWait(Failures ofNameAndPlace, Failures ofPlace, Instant now) {
        return within(ofNameAndPlace, delay(ofNameAndPlace.count()), now)
                || ofPlace.count() >= FREE_TRIES_OF_A_PLACE && within(ofPlace, AT_A_BUSY_PLACE, now);
    }

    /** None for the first tries, then 1 second, doubled with every failure, to 64 seconds. */
    static Duration delay(long failures) {
        return failures < FREE_TRIES ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
    }

    private static boolean within(Failures failures, Duration delay, Instant now) {
        return failures.last().map(last -> now.isBefore(last.plus(delay))).orElse(false);
    }
}
