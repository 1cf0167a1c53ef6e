package fi.kotoisa.platform;

import fi.kotoisa.platform.persistence.Arguments;
import fi.kotoisa.platform.testing.TestDatabase;
import java.time.Clock;
import java.util.UUID;
import jakarta.persistence.EntityManager;

/** The outbox with transactions of its own in place of the container's. */
public final class TestOutbox {

    private final TestDatabase database;
    private final Arguments arguments;
    private final Clock clock;

    public TestOutbox(TestDatabase database, Arguments arguments, Clock clock) {
        this.database = database;
        this.arguments = arguments;
        this.clock = clock;
    }

    public UUID send(Message message) {
        return database.inTransaction("platform", entities -> on(entities).send(message));
    }

    public Outbox on(EntityManager entities) {
        Outbox outbox = new Outbox();
        outbox.entities = entities;
        outbox.arguments = arguments;
        outbox.clock = clock;
        return outbox;
    }
}
