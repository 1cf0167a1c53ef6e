package fi.kotoisa.platform.persistence;

import fi.kotoisa.platform.Channel;
import fi.kotoisa.platform.Outbox;
import fi.kotoisa.platform.domain.MessageState;
import fi.kotoisa.platform.domain.QueuedMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The messages that wait, shared by all nodes: each step is a short transaction of its own, and none is open while a message is on the wire. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Queue {

    private static final String DUE =
            " m.state = fi.kotoisa.platform.domain.MessageState.WAITING and m.nextAttempt <= :now and (m.claimedUntil is null or m.claimedUntil <= :now)";

    @PersistenceContext(unitName = "platform")
    EntityManager entities;

    /** The messages that nobody works on and whose time has come, the longest waiting first. */
    public List<UUID> due(Instant now, int limit) {
        return entities.createQuery("select m.id from QueuedMessage m where" + DUE + " order by m.nextAttempt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes a message for this claim, until a time after which others may think that its taker has died; nothing if somebody was quicker. */
    public Optional<QueuedMessage> claim(UUID id, UUID claim, Instant now, Instant until) {
        int taken = entities.createQuery("update QueuedMessage m set m.claim = :claim, m.claimedUntil = :until where m.id = :id and" + DUE)
                .setParameter("claim", claim)
                .setParameter("until", until)
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
        return taken == 1 ? Optional.of(entities.find(QueuedMessage.class, id)) : Optional.empty();
    }

    /** Older messages to the same person that still wait: they are due from now on, the oldest first. Of the same moment the one with the smaller id is older. */
    public List<UUID> overtaken(UUID later, Instant now) {
        QueuedMessage message = entities.find(QueuedMessage.class, later);
        if (message == null) {
            return List.of();
        }
        List<QueuedMessage> resting = entities.createQuery("select m from QueuedMessage m where m.recipient = :recipient and (m.created < :created or m.created = :created and m.id < :id)"
                        + " and m.state = fi.kotoisa.platform.domain.MessageState.WAITING and m.claimedUntil is null order by m.created, m.id", QueuedMessage.class)
                .setParameter("recipient", message.recipient())
                .setParameter("created", message.created())
                .setParameter("id", later)
                .getResultList();
        resting.forEach(older -> older.goesFirst(now));
        return resting.stream().map(QueuedMessage::id).toList();
    }

    /** Writes down what became of a claimed message, unless the claim is lost meanwhile. */
    public void settle(UUID id, UUID claim, Consumer<QueuedMessage> end) {
        Optional.ofNullable(entities.find(QueuedMessage.class, id, LockModeType.PESSIMISTIC_WRITE)).filter(message -> message.claimedBy(claim)).ifPresent(end);
    }

    /** For the staff page: all messages, newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<QueuedMessage> newest(int skip, int limit) {
        return entities.createQuery("select m from QueuedMessage m order by m.created desc, m.id desc", QueuedMessage.class)
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many wait: all that have not gone yet, also those that only go in the morning. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long waiting() {
        return entities.createQuery("select count(m) from QueuedMessage m where m.state = :waiting", Long.class).setParameter("waiting", MessageState.WAITING).getSingleResult();
    }

    /** How many were given up since then, without those that a newer one took the place of, and those whose way is not set up on this server. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long lost(Instant since) {
        return entities.createQuery("select count(m) from QueuedMessage m where m.state in :lost and m.settled >= :since and (m.reason is null or m.reason not in :meant)", Long.class)
                .setParameter("lost", List.of(MessageState.FAILED, MessageState.GIVEN_UP))
                .setParameter("since", since)
                .setParameter("meant", List.of(QueuedMessage.REPLACED, Outbox.NOT_CONFIGURED))
                .getSingleResult();
    }

    /** When a message went this way last. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Instant> lastGone(Channel way) {
        return entities.createQuery("select m.settled from QueuedMessage m where m.state = :sent and m.channel = :way order by m.settled desc", Instant.class)
                .setParameter("sent", MessageState.SENT)
                .setParameter("way", way)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Whether the database answers at all. Reads no row, so no lock of anybody's is waited for. */
    public boolean answers() {
        return entities.createNativeQuery("values (1)").getResultList().size() == 1;
    }

    /** When the message that is due for longest should have gone. In a transaction of its own, for rounds have none, and without one an entity manager lasts as long as the thread's first call. */
    public Optional<Instant> oldestDue(Instant now) {
        return entities.createQuery("select m.nextAttempt from QueuedMessage m where m.state = :waiting and m.nextAttempt <= :now order by m.nextAttempt", Instant.class)
                .setParameter("waiting", MessageState.WAITING)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
