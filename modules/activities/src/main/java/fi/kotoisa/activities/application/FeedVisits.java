package fi.kotoisa.activities.application;

import fi.kotoisa.activities.application.FeedFetcher.Fetched;
import fi.kotoisa.activities.application.FeedLedger.Errand;
import fi.kotoisa.activities.domain.FeedRun.Outcome;
import fi.kotoisa.activities.feeds.FeedReading;
import fi.kotoisa.activities.feeds.NotAFeedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads one feed by its address and writes down what came of it, whatever that is: one that cannot be read never holds up the others. */
@ApplicationScoped
class FeedVisits {

    private static final Logger LOG = Logger.getLogger(FeedVisits.class.getName());

    @Inject
    FeedLedger ledger;

    @Inject
    FeedFetcher fetcher;

    @Inject
    FeedContents contents;

    /**
     * Reads it now, if it is free.
     *
     * @param asked by a person, who need not wait until it is due
     * @return how it went; nothing when somebody else reads it at this moment, or it is not to be read now
     */
    Optional<Outcome> visit(UUID feed, boolean asked) {
        return ledger.take(feed, asked).map(this::run);
    }

    private Outcome run(Errand errand) {
        try {
            return read(errand, fetcher.fetch(errand.address(), errand.known()));
        } catch (RuntimeException broken) {
            // the next reading may go well; what the fault says may name people
            LOG.log(Level.WARNING, "feed {0} could not be taken over: {1}", new Object[] {errand.feed(), broken.getClass().getName()});
            LOG.log(Level.FINE, "why", broken);
            ledger.failed(errand, Outcome.BROKEN, "");
            return Outcome.BROKEN;
        }
    }

    private Outcome read(Errand errand, Fetched fetched) {
        if (fetched.unchanged()) {
            ledger.unchanged(errand);
            return Outcome.UNCHANGED;
        }
        if (fetched.failure().isPresent()) {
            ledger.failed(errand, Outcome.NOT_FETCHED, fetched.failure().get().name());
            return Outcome.NOT_FETCHED;
        }
        FeedReading reading;
        try {
            reading = contents.read(fetched.content().orElseThrow(), errand.language());
        } catch (NotAFeedException noFeed) {
            ledger.failed(errand, Outcome.NO_FEED, noFeed.reason().name());
            return Outcome.NO_FEED;
        }
        ledger.read(errand, reading, fetched.version());
        return Outcome.READ;
    }
}
