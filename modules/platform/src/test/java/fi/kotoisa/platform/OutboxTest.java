package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.platform.domain.QueuedMessage;
import fi.kotoisa.platform.persistence.Arguments;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

class OutboxTest {

    private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

    private static void told(EntityManager entities, UUID person, int minute, Consumer<QueuedMessage> end) {
        QueuedMessage message = new QueuedMessage(UUID.randomUUID(), person, "letters", "place", "", false, NOON.plus(Duration.ofMinutes(minute)));
        end.accept(message);
        entities.persist(message);
    }

    @TestOnBothDatabases(modules = "platform")
    void onlyTheLastMessageThatWasTriedForGoodTellsWhetherSomebodyWasReached(TestDatabase database) {
        UUID reached = UUID.randomUUID();
        UUID refused = UUID.randomUUID();
        UUID mended = UUID.randomUUID();
        UUID lost = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        UUID held = UUID.randomUUID();
        UUID unset = UUID.randomUUID();
        UUID anew = UUID.randomUUID();
        database.within("platform", entities -> {
            told(entities, reached, 0, message -> message.sent(NOON));
            told(entities, refused, 0, message -> message.failed("bad-address", NOON));
            told(entities, refused, 5, message -> message.postponed("unreachable", NOON.plus(Duration.ofMinutes(6))));
            told(entities, mended, 0, message -> message.failed("bad-address", NOON));
            told(entities, mended, 1, message -> message.sent(NOON));
            told(entities, lost, 0, message -> message.sent(NOON));
            told(entities, lost, 1, message -> message.postponed("unreachable", NOON.plus(Duration.ofDays(4))));
            told(entities, fresh, 0, message -> {});
            told(entities, held, 0, message -> message.sent(NOON));
            told(entities, held, 1, message -> message.postponed("unreachable", NOON.plus(Duration.ofMinutes(2))));
            told(entities, unset, 0, message -> message.postponed(Outbox.NOT_CONFIGURED, NOON.plus(Duration.ofMinutes(2))));
            told(entities, anew, 0, message -> message.takeBack(NOON));
        });
        database.within("platform", entities -> {
            Outbox outbox = new TestOutbox(database, new Arguments(new FieldCipher(Secrets.fresh())), Clock.systemUTC()).on(entities);
            assertEquals(Set.of(refused, lost, held), outbox.unreached(List.of(reached, refused, mended, lost, fresh, held, unset, anew)));
            assertEquals(Set.of(), outbox.unreached(List.of()));
            assertEquals(Optional.of(Set.of(refused, mended, lost, held, unset, anew)), outbox.troubledSince(NOON), "whoever was not reached at once, whatever came of it");
            assertEquals(Optional.of(Set.of()), outbox.troubledSince(NOON.plus(Duration.ofDays(1))));
        });
    }
}
