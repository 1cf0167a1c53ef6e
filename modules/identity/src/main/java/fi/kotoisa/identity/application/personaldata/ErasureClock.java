package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.platform.Opening;
import fi.kotoisa.platform.Rounds;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Has every server look after its start, and every night at three, whether what was erased has stayed erased; and keeps what came of it. */
@ApplicationScoped
class ErasureClock {

    private static final Logger LOG = Logger.getLogger(ErasureClock.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(20);
    private static final int AT_NIGHT = 3;

    @Inject
    Rounds rounds;

    @Inject
    ErasureLedger ledger;

    @Inject
    ErasureWatch watch;

    @Inject
    Clock clock;

    private volatile Optional<LocalDate> lastNight = Optional.empty();
    private volatile State state = new State(Optional.empty(), false);

    /** @param looked when this server looked last @param fileBroken whether its file could not be read or written then */
    record State(Optional<Instant> looked, boolean fileBroken) {}

    void start(@Observes @Priority(Opening.MODULES) Opening doors) {
        rounds.every(PAUSE, "watch over erasures", this::watch);
    }

    /** Looks where it is time for it. While the file cannot be used, it tries again in every round. */
    void watch() {
        LocalDate night = clock.instant().atZone(TimeKeeper.HELSINKI).minusHours(AT_NIGHT).toLocalDate();
        if (state.fileBroken() || lastNight.filter(night::equals).isEmpty()) {
            look();
            lastNight = Optional.of(night);
        }
    }

    void look() {
        Optional<IOException> broken = ledger.catchUp();
        if (!state.fileBroken()) {
            broken.ifPresent(why -> LOG.log(Level.SEVERE, why, () -> "what was erased cannot be kept outside of the database"));
        }
        boolean first = true;
        boolean more = true;
        while (more) {
            more = watch.look(first);
            first = false;
        }
        state = new State(Optional.of(clock.instant()), broken.isPresent());
    }

    State state() {
        return state;
    }
}
