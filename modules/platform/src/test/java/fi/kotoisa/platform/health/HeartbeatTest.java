package fi.kotoisa.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.delivery.Post;
import fi.kotoisa.platform.persistence.Queue;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.UUID;

/** What is known of the database, as the databases themselves answer. */
class HeartbeatTest {

    private static Heartbeat heart(Post post) {
        Heartbeat heart = new Heartbeat();
        heart.queue = post.queue;
        heart.clock = post.clock;
        return heart;
    }

    @TestOnBothDatabases(modules = "platform")
    void aDatabaseIsThereUntilItHasNotAnsweredForAWhile(TestDatabase database) {
        Post post = new Post(database);
        Heartbeat heart = heart(post);
        assertFalse(heart.alive(), "it was not asked yet");
        heart.beat();
        post.clock.forward(Heartbeat.PATIENCE);
        assertTrue(heart.alive());
        post.clock.forward(Duration.ofMillis(1));
        assertFalse(heart.alive());
        heart.beat();
        assertTrue(heart.alive(), "it came back");
    }

    @TestOnBothDatabases(modules = "platform")
    void aDatabaseThatIsAwayIsNoAnswer(TestDatabase database) {
        Heartbeat heart = heart(new Post(database));
        heart.queue = new Queue() {
            @Override
            public boolean answers() {
                throw new IllegalStateException("no database");
            }
        };
        assertThrows(IllegalStateException.class, heart::beat);
        assertFalse(heart.alive());
    }

    @TestOnBothDatabases(modules = "platform")
    void nobodysOpenTransactionHoldsTheAnswerUp(TestDatabase database) {
        Post post = new Post(database);
        Heartbeat heart = heart(post);
        post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        database.within("platform", entities -> {
            entities.createQuery("update QueuedMessage m set m.claim = :claim").setParameter("claim", UUID.randomUUID()).executeUpdate();
            assertTimeoutPreemptively(Duration.ofSeconds(15), heart::beat);
        });
        assertTrue(heart.alive());
    }

    @TestOnBothDatabases(modules = "platform")
    void theAgeOfTheOldestDueMessageIsTold(TestDatabase database) {
        Post post = new Post(database);
        Ready ready = new Ready();
        ready.heart = heart(post);
        ready.clock = post.clock;
        assertEquals(0, ready.waits());
        post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        ready.heart.age();
        post.clock.forward(Duration.ofSeconds(40));
        assertEquals(40, ready.waits());
    }
}
