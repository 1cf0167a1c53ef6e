package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Recipient;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.TestOutbox;
import fi.kotoisa.platform.TimeKeeper;
import fi.kotoisa.platform.domain.QueuedMessage;
import fi.kotoisa.platform.persistence.Arguments;
import fi.kotoisa.platform.persistence.TestQueue;
import fi.kotoisa.platform.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Outbox, address book and clock of one test. */
public final class Post {

    /** A clock that stands until it is moved. */
    public static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2026-11-22T10:00:00Z");

        public void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return TimeKeeper.HELSINKI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public final Hands clock = new Hands();
    public final Arguments arguments = new Arguments(new FieldCipher(Secrets.fresh()));
    final Map<UUID, Recipient> people = new ConcurrentHashMap<>();
    final TestDatabase database;
    public final TestQueue queue;
    final TestOutbox outbox;

    public Post(TestDatabase database) {
        this.database = database;
        queue = new TestQueue(database);
        outbox = new TestOutbox(database, arguments, clock);
    }

    public UUID person(Channel channel, String address, Language language) {
        UUID id = UUID.randomUUID();
        people.put(id, new Recipient(channel, address, language));
        return id;
    }

    public UUID send(UUID recipient) {
        return outbox.send(message(recipient));
    }

    static Message message(UUID recipient) {
        return new Message(recipient, "letters", "place", Map.of(
                "name", "Amal", "activity", "Kielikahvila", "start", "2026-12-01T17:00", "code", "012345", "places", "1", "link", "https://kotoisa.example/x"));
    }

    public Posting node(Delivery... deliveries) {
        return new Posting(queue, arguments, id -> Optional.ofNullable(people.get(id)), List.of(deliveries), clock);
    }

    QueuedMessage row(UUID id) {
        return database.inTransaction("platform", entities -> entities.find(QueuedMessage.class, id));
    }
}
