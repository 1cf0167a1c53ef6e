package fi.kotoisa.platform.persistence;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.domain.QueuedMessage;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The queue with transactions of its own in place of the container's. */
public final class TestQueue extends Queue {

    private final TestDatabase database;

    public TestQueue(TestDatabase database) {
        this.database = database;
    }

    private <T> T within(Function<Queue, T> step) {
        return database.inTransaction("platform", entities -> step.apply(on(entities)));
    }

    private static Queue on(EntityManager entities) {
        Queue queue = new Queue();
        queue.entities = entities;
        return queue;
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return within(queue -> queue.due(now, limit));
    }

    @Override
    public Optional<QueuedMessage> claim(UUID id, UUID claim, Instant now, Instant until) {
        return within(queue -> queue.claim(id, claim, now, until));
    }

    @Override
    public List<UUID> overtaken(UUID later, Instant now) {
        return within(queue -> queue.overtaken(later, now));
    }

    @Override
    public void settle(UUID id, UUID claim, Consumer<QueuedMessage> end) {
        within(queue -> {
            queue.settle(id, claim, end);
            return true;
        });
    }

    @Override
    public List<QueuedMessage> newest(int skip, int limit) {
        return within(queue -> queue.newest(skip, limit));
    }

    @Override
    public long waiting() {
        return within(Queue::waiting);
    }

    @Override
    public long lost(Instant since) {
        return within(queue -> queue.lost(since));
    }

    @Override
    public Optional<Instant> lastGone(Channel way) {
        return within(queue -> queue.lastGone(way));
    }

    @Override
    public boolean answers() {
        return within(Queue::answers);
    }

    @Override
    public Optional<Instant> oldestDue(Instant now) {
        return within(queue -> queue.oldestDue(now));
    }
}
