package fi.kotoisa.platform.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Secrets;
import fi.kotoisa.platform.delivery.Delivery;
import fi.kotoisa.platform.delivery.Letter;
import fi.kotoisa.platform.delivery.Post;
import fi.kotoisa.platform.persistence.Arguments;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class OutboxReadingTest {

    private static OutboxReading reading(Post post) {
        OutboxReading reading = new OutboxReading();
        reading.queue = post.queue;
        reading.arguments = post.arguments;
        return reading;
    }

    @TestOnBothDatabases(modules = "platform")
    void messagesComeNewestFirstTwentyFiveToAPage(TestDatabase database) {
        Post post = new Post(database);
        UUID person = post.person(Channel.SMS, "+358400000021", Language.FI);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            ids.add(0, post.send(person));
            post.clock.forward(Duration.ofSeconds(1));
        }
        OutboxReading.Page first = reading(post).page(1, Language.FI);
        OutboxReading.Page second = reading(post).page(2, Language.FI);
        assertEquals(ids.subList(0, 25), first.messages().stream().map(OutboxView::id).toList());
        assertEquals(ids.subList(25, 30), second.messages().stream().map(OutboxView::id).toList());
        assertTrue(first.more());
        assertFalse(second.more());
        assertEquals(1, reading(post).page(-7, Language.FI).number());
        assertTrue(reading(post).page(Integer.MAX_VALUE, Language.FI).messages().isEmpty());
    }

    @TestOnBothDatabases(modules = "platform")
    void aMessageThatWouldHaveGoneShowsItsWordsAndHidesTheAddress(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.SMS, "+358400000021", Language.EN));
        post.node().round();
        OutboxView view = reading(post).page(1, Language.FI).messages().get(0);
        assertEquals("would-have-gone", view.going());
        assertEquals("…21", view.shownAddress());
        assertEquals(LocalDateTime.parse("2026-11-22T12:00"), view.created());
        assertTrue(view.text().startsWith("Amal, you have a place"), view.text());
        assertEquals(1, view.segments());
    }

    @TestOnBothDatabases(modules = "platform")
    void whatOpensASignUpIsHiddenOnceTheMessageHasGone(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.SMS, "+358400000021", Language.EN));
        assertTrue(reading(post).page(1, Language.EN).messages().get(0).text().contains("012345"));
        post.node(new Carrier()).round();
        OutboxView view = reading(post).page(1, Language.EN).messages().get(0);
        assertEquals("sent", view.going());
        assertTrue(view.text().startsWith("Amal, you have a place"), view.text());
        assertFalse(view.text().contains("012345"), view.text());
    }

    /** Takes every short message. */
    private static final class Carrier implements Delivery {

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
            return new Outcome.Gone();
        }
    }

    @TestOnBothDatabases(modules = "platform")
    void beforeTheFirstAttemptItIsShownInTheReadersLanguage(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.EMAIL, "amal@home.example", Language.EN));
        OutboxView view = reading(post).page(1, Language.FI).messages().get(0);
        assertEquals("waiting", view.going());
        assertTrue(view.text().startsWith("Amal, sinulla on paikka"), view.text());
        assertEquals("", view.shownAddress());
    }

    @TestOnBothDatabases(modules = "platform")
    void aMessageWhoseKeyIsLostIsShownWithoutWords(TestDatabase database) {
        Post post = new Post(database);
        post.send(post.person(Channel.EMAIL, "amal@home.example", Language.EN));
        OutboxReading reading = reading(post);
        reading.arguments = new Arguments(new FieldCipher(Secrets.fresh()));
        assertEquals("", reading.page(1, Language.FI).messages().get(0).text());
    }
}
