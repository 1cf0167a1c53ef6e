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

    /** Wrong codes are remembered longer: there are only a million codes, and whoever tries them knows the password already. */
    public static final Duration MEMORY_OF_CODES = Duration.ofHours(24);

    private static final Duration MOST_FOR_CODES = Duration.ofHours(1);

    /** Whether the next code must wait. After the first tries a minute, doubled with every failure, to an hour: some thirty tries a day. */
    public static boolean codeMustWait(Failures here, Instant now) {
        return within(here, here.count() < FREE_TRIES ? Duration.ZERO : shorter(Duration.ofMinutes(1L << Math.min(here.count() - FREE_TRIES, MOST_DOUBLINGS)), MOST_FOR_CODES), now);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** None for the first tries, then 1 second, doubled with every failure, to 64 seconds. */
    static Duration delay(long failures) {
        return failures < FREE_TRIES ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, MOST_DOUBLINGS));
    }

    private static boolean within(Failures failures, Duration delay, Instant now) {
        return failures.last().map(last -> now.isBefore(last.plus(delay))).orElse(false);
    }
}
