package fi.kotoisa.platform;

import fi.kotoisa.platform.domain.MessageState;
import fi.kotoisa.platform.domain.QueuedMessage;
import fi.kotoisa.platform.persistence.Arguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes messages to people in the transaction that gives a reason for them: rolled back together, kept together. A timer sends them within seconds of the commit. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    /** The reason of a message whose way is not set up on this server: it would have gone. */
    public static final String NOT_CONFIGURED = "not-configured";

    /** Why nobody gets anything by some way just now. */
    private static final Set<String> CLOSED = Set.of("unreachable", "sign-in-refused", "too-many");
    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final int MOST_TROUBLED = 1_000;
    private static final String AT_NIGHT = "kotoisa.messages.at-night";

    @PersistenceContext(unitName = "platform")
    EntityManager entities;

    @Inject
    Arguments arguments;

    @Inject
    Clock clock;

    /**
     * Promises to send this message once. Needs the caller's transaction.
     *
     * @return the id of the message, which is also its {@code Message-ID} or the idempotency key of its text message
     */
    public UUID send(Message message) {
        return keep(message, false);
    }

    /**
     * The same for what nobody waits for at night: it goes between eight in the morning and nine in the evening, Finnish time.
     *
     * @return as {@link #send}
     */
    public UUID sendByDay(Message message) {
        return keep(message, !ConfigProvider.getConfig().getOptionalValue(AT_NIGHT, Boolean.class).orElse(false));
    }

    /**
     * The same for those who must act in time: what is held today or tomorrow goes at once, also at night, the rest by day.
     *
     * @param about the day that the message speaks of
     * @return as {@link #send}
     */
    public UUID sendInTime(Message message, LocalDate about, LocalDate today) {
        return about.isAfter(today.plusDays(1)) ? sendByDay(message) : send(message);
    }

    /**
     * To whom a message that was due since this moment has not gone at once; some of them may have got it meanwhile, or a later one. There are few on most days, so whoever has a long list asks this first.
     *
     * @return nothing where they are more than 1,000
     */
    public Optional<Set<UUID>> troubledSince(Instant since) {
        List<UUID> found = entities.createQuery("select distinct m.recipient from QueuedMessage m where m.state in :unsent and m.nextAttempt >= :since and (m.state <> :waiting or m.attempts > 0)", UUID.class)
                .setParameter("unsent", EnumSet.complementOf(EnumSet.of(MessageState.SENT)))
                .setParameter("since", since)
                .setParameter("waiting", MessageState.WAITING)
                .setMaxResults(MOST_TROUBLED + 1)
                .getResultList();
        return found.size() > MOST_TROUBLED ? Optional.empty() : Optional.of(Set.copyOf(found));
    }

    /**
     * Who of these has not got the last message: refused, without address, given up, or tried in vain for a quarter of an hour. What waits for the morning, or for a way that was never set
     * up, does not count.
     *
     * @param recipients at most 1,000
     */
    public Set<UUID> unreached(Collection<UUID> recipients) {
        if (recipients.isEmpty()) {
            return Set.of();
        }
        Map<UUID, MessageState> last = new HashMap<>();
        entities.createQuery("select m.recipient, m.state from QueuedMessage m where m.recipient in :recipients and (m.state <> :waiting"
                        + " or m.created < :lately and m.attempts > 0) and (m.reason is null or m.reason not in :harmless) order by m.created, m.id", Object[].class)
                .setParameter("recipients", recipients)
                .setParameter("waiting", MessageState.WAITING)
                .setParameter("lately", clock.instant().minus(LATELY))
                .setParameter("harmless", List.of(NOT_CONFIGURED, QueuedMessage.REPLACED))
                .getResultStream()
                .forEach(row -> last.put((UUID) row[0], (MessageState) row[1]));
        return last.entrySet().stream().filter(each -> each.getValue() != MessageState.SENT).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** Whether the newest message of this kind to this person is still to go, because its way is closed for all or it was written at night; not where no way was set up, or this address alone takes nothing. */
    public boolean held(UUID recipient, String module, String key) {
        return newest(recipient, module, key).filter(message -> message.state() == MessageState.WAITING && message.reason().filter(why -> !CLOSED.contains(why)).isEmpty()).isPresent();
    }

    /** Takes back the newest message of this kind to this person, if it has not gone and is not just going: another says it better. */
    public void takeBack(UUID recipient, String module, String key) {
        newest(recipient, module, key).ifPresent(message -> {
            entities.refresh(message, LockModeType.PESSIMISTIC_WRITE);
            message.takeBack(clock.instant());
        });
    }

    /** Forgets every message to these people, whatever came of it: they are erased. One that is just going may still arrive. */
    public void forget(Collection<UUID> recipients) {
        if (!recipients.isEmpty()) {
            entities.createQuery("delete from QueuedMessage m where m.recipient in :recipients").setParameter("recipients", recipients).executeUpdate();
        }
    }

    private Optional<QueuedMessage> newest(UUID recipient, String module, String key) {
        return entities.createQuery("select m from QueuedMessage m where m.recipient = :recipient and m.module = :module and m.key = :key order by m.created desc, m.id desc", QueuedMessage.class)
                .setParameter("recipient", recipient)
                .setParameter("module", module)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private UUID keep(Message message, boolean byDay) {
        UUID id = Ids.next();
        String sealed = arguments.seal(id, message.arguments());
        QueuedMessage queued = new QueuedMessage(id, message.recipient(), message.module(), message.key(), sealed, byDay, clock.instant());
        if (message.forReaderAlone()) {
            queued.forReaderAlone();
        }
        message.uselessAfter().ifPresent(queued::uselessAfter);
        entities.persist(queued);
        return id;
    }
}
