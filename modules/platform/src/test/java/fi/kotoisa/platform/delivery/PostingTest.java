package fi.kotoisa.platform.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Message;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.domain.MessageState;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class PostingTest {

    /** Keeps what it is given, and answers what it is told to. */
    private static final class Pigeon implements Delivery {
        private final Channel channel;
        private final List<Letter> letters = new CopyOnWriteArrayList<>();
        private volatile Outcome outcome = new Outcome.Gone();

        Pigeon(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public Outcome deliver(Letter letter) {
            letters.add(letter);
            return outcome;
        }
    }

    private final Pigeon sms = new Pigeon(Channel.SMS);
    private final Pigeon mail = new Pigeon(Channel.EMAIL);

    @TestOnBothDatabases(modules = "platform")
    void aMessageGoesOnceInTheLanguageOfItsRecipient(TestDatabase database) {
        Post post = new Post(database);
        UUID id = post.send(post.person(Channel.SMS, "+358400000021", Language.EN));
        assertEquals(1, post.node(sms, mail).round());
        assertEquals(0, post.node(sms, mail).round());
        Letter letter = sms.letters.get(0);
        assertEquals("Amal, you have a place: Kielikahvila on Tuesday 1 December at 17:00. Code 012345. 1 place.", letter.body());
        assertEquals(id, letter.id());
        assertEquals("+358400000021", letter.address());
        assertEquals(MessageState.SENT, post.row(id).state());
        assertEquals("…21", post.row(id).shownAddress());
        assertEquals(1, sms.letters.size());
    }

    @TestOnBothDatabases(modules = "platform")
    void whatTheTransactionTakesBackIsNeverSent(TestDatabase database) {
        Post post = new Post(database);
        UUID person = post.person(Channel.SMS, "+358400000021", Language.FI);
        assertThrows(IllegalStateException.class, () -> database.within("platform", entities -> {
            post.outbox.on(entities).send(Post.message(person));
            throw new IllegalStateException("the sign-up failed");
        }));
        assertEquals(0, post.node(sms).round());
    }

    @TestOnBothDatabases(modules = "platform")
    void theDatabaseHoldsNoWordOfTheArguments(TestDatabase database) {
        Post post = new Post(database);
        UUID id = post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        String stored = post.row(id).arguments();
        assertTrue(stored.startsWith("v1."), stored);
        assertFalse(stored.contains("Amal"));
    }

    @TestOnBothDatabases(modules = "platform")
    void manyNodesSendEachMessageExactlyOnce(TestDatabase database) throws Exception {
        Post post = new Post(database);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ids.add(post.send(post.person(Channel.SMS, "+35840000" + (1000 + i), Language.FI)));
        }
        int nodes = 6;
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            CountDownLatch together = new CountDownLatch(nodes);
            List<Callable<Integer>> rounds = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                Posting node = post.node(sms);
                rounds.add(() -> {
                    together.countDown();
                    together.await();
                    return untilNothingIsLeft(post, node);
                });
            }
            int handled = 0;
            for (Future<Integer> round : threads.invokeAll(rounds)) {
                handled += round.get();
            }
            assertEquals(ids.size(), handled);
        } finally {
            threads.shutdownNow();
        }
        assertEquals(ids.size(), sms.letters.size());
        assertEquals(new HashSet<>(ids), new HashSet<>(sms.letters.stream().map(Letter::id).toList()));
        ids.forEach(id -> assertEquals(MessageState.SENT, post.row(id).state()));
    }

    /** As the timer does: a round that the database broke off is begun again. */
    private static int untilNothingIsLeft(Post post, Posting node) {
        int handled = 0;
        int mine;
        do {
            mine = node.round();
            handled += mine;
        } while (mine > 0 || !post.queue.due(post.clock.instant(), 1).isEmpty());
        return handled;
    }

    @TestOnBothDatabases(modules = "platform")
    void aDayWithoutAGatewayLosesNothingAndSendsNothingTwice(TestDatabase database) {
        Post post = new Post(database);
        for (int i = 0; i < 12; i++) {
            post.send(post.person(Channel.SMS, "+35840000" + (1000 + i), Language.FI));
        }
        Posting node = post.node(sms);
        sms.outcome = new Delivery.Outcome.Later("unreachable", true);
        for (int minute = 0; minute < 24 * 60; minute += 40) {
            node.round();
            post.clock.forward(Duration.ofMinutes(40));
        }
        int tries = sms.letters.size();
        assertTrue(tries <= 36, "a closed way is tried once a round, and was " + tries);
        sms.letters.clear();
        sms.outcome = new Delivery.Outcome.Gone();
        post.clock.forward(Duration.ofMinutes(40));
        node.round();
        assertEquals(12, sms.letters.stream().map(Letter::id).distinct().count());
        assertEquals(12, sms.letters.size());
    }

    @TestOnBothDatabases(modules = "platform")
    void oneClosedWayDoesNotHoldUpTheOther(TestDatabase database) {
        Post post = new Post(database);
        UUID first = post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        UUID second = post.send(post.person(Channel.EMAIL, "amal@home.example", Language.FI));
        sms.outcome = new Delivery.Outcome.Later("unreachable", true);
        post.node(sms, mail).round();
        assertEquals(Optional.of("unreachable"), post.row(first).reason());
        assertEquals(MessageState.WAITING, post.row(first).state());
        assertEquals(MessageState.SENT, post.row(second).state());
        assertEquals("Paikka: Kielikahvila", mail.letters.get(0).subject());
    }

    @TestOnBothDatabases(modules = "platform")
    void whatANodeTookBeforeItDiedGoesWhenTheClaimRunsOut(TestDatabase database) {
        Post post = new Post(database);
        UUID id = post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        post.queue.claim(id, UUID.randomUUID(), post.clock.instant(), post.clock.instant().plus(Posting.CLAIM));
        assertEquals(0, post.node(sms).round());
        post.clock.forward(Posting.CLAIM);
        assertEquals(1, post.node(sms).round());
    }

    @TestOnBothDatabases(modules = "platform")
    void whoeverLostTheClaimCannotWriteDownAnythingAnyMore(TestDatabase database) {
        Post post = new Post(database);
        UUID id = post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        UUID slow = UUID.randomUUID();
        post.queue.claim(id, slow, post.clock.instant(), post.clock.instant().plus(Posting.CLAIM));
        post.clock.forward(Posting.CLAIM);
        UUID quick = UUID.randomUUID();
        assertTrue(post.queue.claim(id, quick, post.clock.instant(), post.clock.instant().plus(Posting.CLAIM)).isPresent());
        post.queue.settle(id, slow, row -> row.failed("refused", post.clock.instant()));
        assertEquals(MessageState.WAITING, post.row(id).state());
    }

    @TestOnBothDatabases(modules = "platform")
    void withoutGatewayNothingGoesAndWhatWouldHaveGoneIsSeen(TestDatabase database) {
        Post post = new Post(database);
        UUID id = post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        post.node().round();
        assertEquals(MessageState.WAITING, post.row(id).state());
        assertEquals(Optional.of(Outbox.NOT_CONFIGURED), post.row(id).reason());
        post.clock.forward(Duration.ofDays(4));
        post.node().round();
        assertEquals(MessageState.GIVEN_UP, post.row(id).state());
    }

    @TestOnBothDatabases(modules = "platform")
    void whatIsOverIsNotSentAnyMoreAndWhatIsHeldCanBeSaidAnew(TestDatabase database) {
        Post post = new Post(database);
        UUID person = post.person(Channel.SMS, "+358400000021", Language.FI);
        Message reminder = new Message(person, "letters", "place", Map.of()).until(post.clock.instant().plus(Duration.ofHours(1)));
        UUID late = post.outbox.send(reminder);
        sms.outcome = new Delivery.Outcome.Later("unreachable", true);
        post.node(sms).round();
        assertTrue(held(post, person));
        post.clock.forward(Duration.ofHours(1));
        sms.letters.clear();
        post.node(sms).round();
        assertEquals(List.of(), sms.letters);
        assertEquals(MessageState.GIVEN_UP, post.row(late).state());
        assertEquals(Optional.of("too-late"), post.row(late).reason());
        assertFalse(held(post, person));
        UUID old = post.outbox.send(new Message(person, "letters", "place", Map.of()));
        database.within("platform", entities -> post.outbox.on(entities).takeBack(person, "letters", "place"));
        assertEquals(Optional.of("replaced"), post.row(old).reason());
    }

    private static boolean held(Post post, UUID person) {
        return post.database.inTransaction("platform", entities -> post.outbox.on(entities).held(person, "letters", "place"));
    }

    @TestOnBothDatabases(modules = "platform")
    void whatCanNeverGoFailsWithItsReason(TestDatabase database) {
        Post post = new Post(database);
        UUID gone = post.send(UUID.randomUUID());
        UUID silent = post.send(post.person(Channel.NONE, "", Language.FI));
        UUID wordless = post.outbox.send(new Message(post.person(Channel.SMS, "+358400000021", Language.FI), "letters", "none", Map.of()));
        sms.outcome = new Delivery.Outcome.Refused("refused");
        UUID refused = post.send(post.person(Channel.SMS, "+358400000021", Language.FI));
        post.node(sms).round();
        Map<UUID, String> expected = Map.of(gone, "no-recipient", silent, "no-address", wordless, "no-text", refused, "refused");
        expected.forEach((id, reason) -> {
            assertEquals(MessageState.FAILED, post.row(id).state());
            assertEquals(Optional.of(reason), post.row(id).reason());
        });
    }

    @TestOnBothDatabases(modules = "platform")
    void oneMessageThatCannotBeMadeDoesNotHoldUpTheOthers(TestDatabase database) {
        Post post = new Post(database);
        UUID person = post.person(Channel.SMS, "+358400000021", Language.FI);
        UUID broken = post.outbox.send(new Message(person, "letters", "place", Map.of("places", "many")));
        post.clock.forward(Duration.ofSeconds(1));
        UUID whole = post.send(person);
        post.node(sms).round();
        assertEquals(Optional.of("broken"), post.row(broken).reason());
        assertEquals(MessageState.SENT, post.row(whole).state());
    }
}
