package fi.kotoisa.platform.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.delivery.Delivery;
import fi.kotoisa.platform.delivery.Letter;
import fi.kotoisa.platform.delivery.Post;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** How the messages fare, as the databases count it. */
class MessageStatusTest {

    private static MessageStatus status(Post post) {
        MessageStatus status = new MessageStatus();
        status.queue = post.queue;
        status.clock = post.clock;
        return status;
    }

    @TestOnBothDatabases(modules = "platform")
    void whatWasRefusedForGoodIsLostForAWeek(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        post.node(new Answering(new Delivery.Outcome.Refused("refused"))).round();
        assertEquals(1, status(post).lost());
        post.clock.forward(MessageStatus.LATELY.plusSeconds(1));
        assertEquals(0, status(post).lost());
    }

    @TestOnBothDatabases(modules = "platform")
    void whatWasNeverMeantToGoIsNotLost(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        post.clock.forward(Duration.ofDays(4));
        post.node().round();
        assertEquals(0, status(post).lost(), "this way is not set up");
        assertEquals(0, post.queue.waiting(), "and it waits no longer");
    }

    @TestOnBothDatabases(modules = "platform")
    void aMessageThatIsDueIsLateAfterAQuarterOfAnHour(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        post.clock.forward(MessageStatus.LONG);
        assertEquals(Optional.empty(), status(post).late());
        post.clock.forward(Duration.ofSeconds(1));
        assertEquals(Optional.of(MessageStatus.LONG.plusSeconds(1)), status(post).late());
        assertEquals(1, post.queue.waiting());
    }

    @TestOnBothDatabases(modules = "platform")
    void theLastOneThatWentIsToldForEachWay(TestDatabase database) {
        Post post = new Post(database);
        UUID amal = post.person(Channel.SMS, "+358400000021", Language.FI);
        post.send(amal);
        post.node(new Answering(new Delivery.Outcome.Gone())).round();
        post.clock.forward(Duration.ofMinutes(5));
        post.send(amal);
        post.node(new Answering(new Delivery.Outcome.Gone())).round();
        assertEquals(Optional.of(post.clock.instant()), status(post).lastGone(Channel.SMS));
        assertTrue(status(post).lastGone(Channel.EMAIL).isEmpty());
    }

    /** A gateway for text messages that always says the same. */
    private record Answering(Outcome outcome) implements Delivery {

        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Outcome deliver(Letter letter) {
            return outcome;
        }
    }
}
