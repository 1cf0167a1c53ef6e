package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainWalk.Place;
import fi.kotoisa.identity.domain.AuditCheck;
import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Lets the watch over the audit log have its turn, for as long as the server runs, and keeps what this server knows of it. */
@ApplicationScoped
public class WatchClock {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Inject
    Rounds rounds;

    @Inject
    ChainWatch watch;

    @Inject
    RecordIndexing indexing;

    @Inject
    DataPlace data;

    @Inject
    Clock clock;

    private volatile Optional<AuditCheck> last = Optional.empty();

    void start(@Observes @Priority(Opening.MODULES) Opening doors) {
        rounds.every(PAUSE, "watch over the audit log", this::watch);
        rounds.every(PAUSE, "finding in the audit log", this::index);
    }

    void watch() {
        watch.begin();
        boolean more = true;
        while (more) {
            more = watch.step();
        }
        last = watch.last();
        last.filter(check -> check.damage().isEmpty() && check.number() > 0).ifPresent(this::keepHead);
    }

    private void index() {
        boolean more = true;
        while (more) {
            more = indexing.step();
        }
    }

    /** Every server keeps the head in its own folder. */
    private void keepHead(AuditCheck check) {
        HeadsFile heads = data.heads();
        try {
            List<Place> kept = heads.kept();
            if (kept.isEmpty() || kept.get(kept.size() - 1).number() < check.number()) {
                heads.append(new Place(check.number(), check.hash()), clock.instant());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the head of the audit log could not be kept in " + heads, unwritable);
        }
    }

    /** The last check that ended, as this server knows it; nothing in its first seconds. */
    Optional<AuditCheck> last() {
        return last;
    }
}
