package fi.kotoisa.activities.application;

import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;

/** Sends what is soon at once, also at night, and the rest by day. */
@ApplicationScoped
class Telling {

    private static final Duration SOON = Duration.ofHours(14);

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** @param about when it is held that the message speaks of */
    void send(Message message, LocalDateTime about) {
        if (about.isBefore(now().plus(SOON))) {
            outbox.send(message);
        } else {
            outbox.sendByDay(message);
        }
    }

    /** The same for those who must find somebody in time: what is today or tomorrow goes at once. */
    void urge(Message message, LocalDateTime about) {
        outbox.sendInTime(message, about.toLocalDate(), now().toLocalDate());
    }
}
