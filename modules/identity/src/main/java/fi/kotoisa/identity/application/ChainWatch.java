package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.application.ChainWalk.Place;
import fi.kotoisa.identity.application.ChainWalk.Step;
import fi.kotoisa.identity.domain.AuditCheck;
import fi.kotoisa.identity.domain.AuditHead;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every night at three whether the audit log is whole: what came since the last time, and once a week all of it. In short steps that are kept, so that a server that stops loses none of
 * it and another one may go on. The server's own work: it asks for no right and leaves no row.
 */
@ApplicationScoped
class ChainWatch {

    static final int LINKS_AT_ONCE = 5_000;

    private static final Logger LOG = Logger.getLogger(ChainWatch.class.getName());
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final Duration WEEK = Duration.ofDays(6).plusHours(12);
    /** A row that was slipped in since then is seen in the night after, any other in the weekly look. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ChainAlarm alarm;

    @Inject
    DataPlace data;

    @Inject
    Clock clock;

    /** Begins today's check if it is time for it and nobody has begun it. */
    @Transactional
    void begin() {
        ZonedDateTime now = clock.instant().atZone(TimeKeeper.HELSINKI);
        String turn = now.toLocalDate().toString();
        if (!now.toLocalTime().isBefore(AT_NIGHT) && !taken(turn)) {
            // whoever seals waits a moment, and so does the other server that wants to begin
            entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
            if (!taken(turn)) {
                entities.persist(next(turn, now.toInstant()));
            }
        }
    }

    private boolean taken(String turn) {
        return open().isPresent() || !entities.createQuery("select c from AuditCheck c where c.turn = :turn", AuditCheck.class).setParameter("turn", turn).getResultList().isEmpty();
    }

    private AuditCheck next(String turn, Instant now) {
        Optional<AuditCheck> last = lastEnded(false).filter(check -> check.damage().isEmpty());
        boolean soon = lastEnded(true).filter(check -> check.startedAt().isAfter(now.minus(WEEK))).isPresent();
        return last.filter(check -> soon).map(check -> AuditCheck.after(check, Ids.next(), turn, now)).orElseGet(() -> new AuditCheck(Ids.next(), turn, now));
    }

    /** Goes some links on in the check that is open, and ends it where the chain ends. @return whether there is more to do */
    @Transactional
    boolean step() {
        Optional<AuditCheck> open = open();
        if (open.isEmpty()) {
            return false;
        }
        AuditCheck check = open.get();
        Place from = new Place(check.number(), check.hash());
        try {
            ChainWalk walk = new ChainWalk(entities.unwrap(Connection.class));
            Step step = walk.on(from, LINKS_AT_ONCE);
            Optional<Damage> damage = step.over() ? found(walk, step, check) : Optional.empty();
            // only now, so that nobody who looks at the page waits for what takes long
            entities.refresh(check, LockModeType.PESSIMISTIC_WRITE);
            if (check.endedAt().isEmpty() && check.number() == from.number()) {
                keep(check, step, damage);
            }
            return check.endedAt().isEmpty();
        } catch (SQLException unreadable) {
            throw new PersistenceException("the audit log could not be read", unreadable);
        }
    }

    private Optional<Damage> found(ChainWalk walk, Step step, AuditCheck check) throws SQLException {
        if (step.damage().isPresent()) {
            return step.damage();
        }
        Optional<Damage> cut = walk.compare(kept(check));
        if (cut.isPresent()) {
            return cut;
        }
        Instant since = check.wholeLog() ? Instant.EPOCH : lastEnded(false).map(AuditCheck::startedAt).orElse(Instant.EPOCH).minus(OVERLAP);
        return walk.strangers(check.wholeLog() ? Instant.EPOCH : since) ? Optional.of(new Damage(Kind.INSERTED, step.reached().number() + 1)) : Optional.empty();
    }

    /** All that was kept, for the whole log; else the last of it and what is newer than where it began. */
    private List<Place> kept(AuditCheck check) {
        try {
            List<Place> all = data.heads().kept();
            List<Place> newer = all.stream().filter(place -> place.number() > check.firstNumber()).toList();
            return check.wholeLog() || all.isEmpty() ? all : newer.isEmpty() ? List.of(all.get(all.size() - 1)) : newer;
        } catch (IOException unreadable) {
            LOG.log(Level.SEVERE, unreadable, () -> "the audit log is checked without " + data.heads());
            return List.of();
        }
    }

    private void keep(AuditCheck check, Step step, Optional<Damage> damage) {
        check.reach(step.reached().number(), step.reached().hash());
        if (step.over()) {
            Optional<AuditCheck> before = lastEnded(false);
            check.end(damage.map(Damage::kind).map(Enum::name), damage.map(Damage::number).orElse(0L), clock.instant());
            damage.filter(found -> isNews(found, before)).ifPresent(alarm::ring);
        }
    }

    private static boolean isNews(Damage found, Optional<AuditCheck> before) {
        return before.filter(check -> check.damage().filter(found.kind().name()::equals).isPresent() && check.damageNumber() == found.number()).isEmpty();
    }

    /** Begins a look at the whole log for somebody who asks. @return whether it began; otherwise one is going on */
    @Transactional
    boolean beginNow() {
        entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (open().isPresent()) {
            return false;
        }
        UUID id = Ids.next();
        entities.persist(new AuditCheck(id, "asked " + id, clock.instant()));
        return true;
    }

    Optional<AuditCheck> open() {
        return entities.createQuery("select c from AuditCheck c where c.endedAt is null", AuditCheck.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** @param ofWholeLog the last that looked at all of it and found no damage */
    Optional<AuditCheck> lastEnded(boolean ofWholeLog) {
        String all = ofWholeLog ? " and c.wholeLog = true and c.damage is null" : "";
        return entities.createQuery("select c from AuditCheck c where c.endedAt is not null" + all + " order by c.startedAt desc, c.id desc", AuditCheck.class).setMaxResults(1).getResultStream().findFirst();
    }

    /** The same in a transaction of its own. */
    @Transactional
    Optional<AuditCheck> last() {
        return lastEnded(false);
    }
}
