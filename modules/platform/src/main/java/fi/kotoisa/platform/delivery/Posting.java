package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.Recipient;
import fi.kotoisa.platform.Recipients;
import fi.kotoisa.platform.delivery.Delivery.Outcome;
import fi.kotoisa.platform.domain.QueuedMessage;
import fi.kotoisa.platform.persistence.Arguments;
import fi.kotoisa.platform.persistence.Queue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sends what waits in the outbox. Every node does so; a claim in the database keeps two from sending the same message.
 *
 * <p>Messages to one person go in the order in which they were written, also after a time when none could go.
 *
 * <p>A message that was handed over just as the server died, before that could be written down, goes once more when its claim runs out; it carries the same id.
 */
@ApplicationScoped
public class Posting {

    /** Longer than any delivery takes. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(Posting.class.getName());
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int BATCH = 50;
    private static final int TRIES_TO_WRITE_DOWN = 5;

    private final Queue queue;
    private final Arguments arguments;
    private final Recipients recipients;
    private final List<Delivery> deliveries;
    private final Clock clock;
    private final Map<Channel, Instant> closedUntil = new ConcurrentHashMap<>();

    Posting(Queue queue, Arguments arguments, Recipients recipients, List<Delivery> deliveries, Clock clock) {
        this.queue = queue;
        this.arguments = arguments;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Inject
    Posting(Queue queue, Arguments arguments, AddressBook recipients, Deliveries deliveries, Clock clock) {
        this(queue, arguments, recipients, deliveries.all(), clock);
    }

    /** For the proxy alone. */
    protected Posting() {
        this(null, null, null, List.of(), null);
    }

    /**
     * Sends what is due, one after the other, and comes back when nothing is left or something keeps failing.
     *
     * @return how many messages this node had in its hands
     */
    public int round() {
        int handled = 0;
        int mine;
        do {
            mine = step();
            handled += mine;
        } while (mine > 0 && !Thread.currentThread().isInterrupted());
        return handled;
    }

    /**
     * The same for the first of them, at most 50.
     *
     * @return how many messages this node had in its hands
     */
    public int step() {
        int mine = 0;
        for (UUID id : queue.due(clock.instant(), BATCH)) {
            mine += post(id) ? 1 : 0;
        }
        return mine;
    }

    /** First what the same person should have read before; and nobody claims what still waits for others, for a claim runs out. */
    private boolean post(UUID id) {
        if (closedUntil.values().stream().noneMatch(clock.instant()::isBefore)) {
            queue.overtaken(id, clock.instant()).forEach(this::send);
        }
        return send(id);
    }

    private boolean send(UUID id) {
        UUID claim = UUID.randomUUID();
        Instant now = clock.instant();
        Optional<QueuedMessage> claimed = queue.claim(id, claim, now, now.plus(CLAIM));
        claimed.ifPresent(message -> writeDown(id, claim, attempt(message)));
        return claimed.isPresent();
    }

    /** Tries to send, and says what to write down about it. */
    private Consumer<QueuedMessage> attempt(QueuedMessage message) {
        if (message.useless(clock.instant())) {
            return row -> row.outdated(clock.instant());
        }
        try {
            Optional<Recipient> found = recipients.recipient(message.recipient());
            if (found.isEmpty()) {
                return row -> row.failed("no-recipient", clock.instant());
            }
            Recipient recipient = found.get();
            Consumer<QueuedMessage> address = row -> row.addressed(recipient.channel(), recipient.language().code(), recipient.address());
            return address.andThen(send(message, recipient));
        } catch (RuntimeException broken) {
            // one message that cannot be made must not hold up the others; what the fault says may name people
            LOG.log(Level.WARNING, "message {0} could not be made: {1}", new Object[] {message.id(), broken.getClass().getName()});
            return row -> row.postponed("broken", clock.instant());
        }
    }

    private Consumer<QueuedMessage> send(QueuedMessage message, Recipient recipient) {
        Channel channel = recipient.channel();
        if (channel == Channel.NONE) {
            return row -> row.failed("no-address", clock.instant());
        }
        Optional<Delivery> delivery = deliveries.stream().filter(each -> each.channel() == channel && each.configured()).findFirst();
        if (delivery.isEmpty()) {
            return row -> row.postponed(Outbox.NOT_CONFIGURED, clock.instant());
        }
        Instant opens = closedUntil.getOrDefault(channel, Instant.MIN);
        if (clock.instant().isBefore(opens)) {
            return row -> row.release(opens);
        }
        Optional<Wording> wording = words(message, recipient, arguments.open(message.id(), message.arguments()));
        if (wording.isEmpty()) {
            return row -> row.failed("no-text", clock.instant());
        }
        Letter letter = new Letter(message.id(), recipient.address(), recipient.language(), wording.get().subject(), wording.get().body());
        return consequence(channel, delivery.get().deliver(letter));
    }

    private static Optional<Wording> words(QueuedMessage message, Recipient to, Map<String, String> values) {
        return message.isForReaderAlone() ? Wording.of(message.module(), message.key(), to.channel(), to.language(), values)
                : Wording.withFinnish(message.module(), message.key(), to.channel(), to.language(), values);
    }

    private Consumer<QueuedMessage> consequence(Channel channel, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Refused refused) {
            return row -> row.failed(refused.reason(), now);
        }
        if (outcome instanceof Outcome.Later later) {
            if (later.wayClosed()) {
                closedUntil.put(channel, now.plus(REST));
            }
            return row -> row.postponed(later.reason(), now);
        }
        return row -> row.sent(now);
    }

    /** A message that has gone and is not known to have gone would go again, so the writing is tried more than once. */
    private void writeDown(UUID id, UUID claim, Consumer<QueuedMessage> end) {
        for (int left = TRIES_TO_WRITE_DOWN; ; left--) {
            try {
                queue.settle(id, claim, end);
                return;
            } catch (RuntimeException lost) {
                if (left == 1) {
                    throw lost;
                }
                LOG.log(Level.FINE, "trying again to write down what became of a message", lost);            }
        }
    }
}
