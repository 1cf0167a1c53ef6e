package fi.kotoisa.activities.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.activities.Wiring;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.TimeKeeper;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change an hour before reaches everyone, also at night; nobody is woken by what is far away. */
class TellingTest {

    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 25, 5, 30);

    private final List<String> ways = new ArrayList<>();
    private final Outbox outbox = new Outbox() {
        @Override
        public UUID send(Message message) {
            ways.add("at once");
            return UUID.randomUUID();
        }

        @Override
        public UUID sendByDay(Message message) {
            ways.add("by day");
            return UUID.randomUUID();
        }
    };
    private final Telling telling = Wiring.wire(new Telling(), outbox, Clock.fixed(NIGHT.atZone(TimeKeeper.HELSINKI).toInstant(), TimeKeeper.HELSINKI));
    private final Message message = new Message(UUID.randomUUID(), "activities", "led-moved", Map.of());

    @Test
    void householdsHearAtOnceOfWhatIsSoon() {
        telling.send(message, NIGHT.plusHours(1));
        telling.send(message, NIGHT.plusDays(1));
        assertEquals(List.of("at once", "by day"), ways);
    }

    @Test
    void whoMustFindSomebodyHearsAtOnceOfTodayAndTomorrow() {
        telling.urge(message, NIGHT.plusHours(1));
        telling.urge(message, NIGHT.plusDays(1).withHour(23));
        telling.urge(message, NIGHT.plusDays(2).withHour(0));
        assertEquals(List.of("at once", "at once", "by day"), ways);
    }
}
