package fi.kotoisa.activities.rest;

import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets only a few programs search by words at the same time: such a search looks into many texts, and whoever asks for hundreds at once must not keep the pages waiting. It counts
 * searches and never addresses: a whole library may share one.
 */
@ApplicationScoped
public class FewSearches {

    /** Each takes a fraction of a second. */
    static final int AT_ONCE = 8;

    private static final int A_MOMENT_SECONDS = 2;

    private final Semaphore free = new Semaphore(AT_ONCE);

    /**
     * Does the search at once or not at all.
     *
     * @param counts whether it is a search by words; others are not held up
     * @throws Refused 429 where too many are being done
     */
    <T> T oneOfFew(boolean counts, Supplier<T> search) {
        if (!counts) {
            return search.get();
        }
        if (!free.tryAcquire()) {
            throw new Refused(Problem.of(429, "busy", "Too many searches at the same time").with(HttpHeaders.RETRY_AFTER, "" + A_MOMENT_SECONDS));
        }
        try {
            return search.get();
        } finally {
            free.release();
        }
    }
}
