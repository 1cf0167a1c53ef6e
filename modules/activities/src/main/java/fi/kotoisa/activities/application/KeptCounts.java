package fi.kotoisa.activities.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many there are, counted once a minute at most for each search: whoever walks through a long list by pages does not have all of it counted for each of them. */
@ApplicationScoped
class KeptCounts {

    private static final long KEPT = Duration.ofMinutes(1).toMillis();
    private static final int MOST = 500;

    @Inject
    Clock clock;

    private final Map<String, Counted> counts = new ConcurrentHashMap<>();

    private record Counted(long count, long until) {}

    /** @param search what is counted, the same for the same */
    long of(String search, LongSupplier count) {
        long now = clock.millis();
        Counted kept = counts.get(search);
        if (kept != null && now < kept.until()) {
            return kept.count();
        }
        counts.values().removeIf(old -> now >= old.until());
        long fresh = count.getAsLong();
        if (counts.size() < MOST) {
            counts.put(search, new Counted(fresh, now + KEPT));
        }
        return fresh;
    }
}
