package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.application.personaldata.ErasuresFile.Line;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Word;
import fi.kotoisa.identity.domain.AuditHead;
import fi.kotoisa.identity.domain.ErasedRecord;
import fi.kotoisa.identity.domain.Erasure;
import fi.kotoisa.identity.domain.ErasureItem;
import fi.kotoisa.platform.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets the list of what was erased in the database and the file of this server say the same. While the database is whole it knows more: every server's file gets what the others erased. After a backup was restored
 * the file knows more, and through the database every other server learns it.
 */
@ApplicationScoped
class ErasureLedger {

    static final int AT_ONCE = 500;

    /** No transaction lasts as long: what was announced before that and is not done was rolled back. */
    private static final Duration SETTLED = Duration.ofHours(1);
    private static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    @Inject
    ErasurePlace place;

    @Inject
    Clock clock;

    /** What could be learnt is kept in any case. @return why the file could not be read or written; empty where all went well */
    @Transactional
    Optional<IOException> catchUp() {
        ErasuresFile file = place.file();
        try {
            Map<UUID, Line> known = file.known();
            intoTheDatabase(known.values().stream().filter(line -> line.word() == Word.DONE || line.word() == Word.WILL && olderThanTheDeed(line)).toList());
            entities.flush();
            file.begin();
            file.append(fromTheDatabase(known));
            file.append(known.values().stream().filter(line -> line.word() == Word.WILL && rolledBack(line)).map(this::not).toList());
            return Optional.empty();
        } catch (IOException unusable) {
            return Optional.of(unusable);
        }
    }

    /** Whether this database was made before the erasure was confirmed. */
    private boolean olderThanTheDeed(Line will) {
        return item(will).map(item -> entities.find(Erasure.class, item.erasure().value())).filter(erasure -> erasure.state() == Erasure.State.CONFIRMED || erasure.state() == Erasure.State.DONE).isEmpty();
    }

    private boolean rolledBack(Line will) {
        return will.at().isBefore(clock.instant().minus(SETTLED)) && !olderThanTheDeed(will) && item(will).filter(item -> item.state() != ErasureItem.State.ERASED).isPresent();
    }

    private Optional<ErasureItem> item(Line will) {
        return will.item().map(id -> entities.find(ErasureItem.class, id));
    }

    private Line not(Line will) {
        return new Line(clock.instant(), Word.NOT, will.kind(), will.record(), Optional.empty());
    }

    private void intoTheDatabase(List<Line> erased) {
        List<Line> missing = missing(erased);
        if (!missing.isEmpty()) {
            // another server may add the same just now
            entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
            missing(missing).forEach(line -> entities.persist(new ErasedRecord(line.record(), ErasureItem.Type.valueOf(line.kind()), line.at())));
        }
    }

    private List<Line> missing(List<Line> erased) {
        List<Line> missing = new ArrayList<>();
        for (List<Line> some : Parts.of(erased, AT_ONCE)) {
            Set<UUID> there = new HashSet<>(entities.createQuery("select e.record from ErasedRecord e where e.record in :records", UUID.class)
                    .setParameter("records", some.stream().map(Line::record).toList())
                    .getResultList());
            some.stream().filter(line -> !there.contains(line.record())).forEach(missing::add);
        }
        return missing;
    }

    /** What this server's file does not know as done. */
    private List<Line> fromTheDatabase(Map<UUID, Line> known) {
        List<Line> lacking = new ArrayList<>();
        List<ErasedRecord> some = after(FIRST);
        while (!some.isEmpty()) {
            some.stream().filter(each -> !known.containsKey(each.record()) || known.get(each.record()).word() != Word.DONE)
                    .forEach(each -> lacking.add(new Line(each.erasedAt(), Word.DONE, each.type().name(), each.record(), Optional.empty())));
            some = after(some.get(some.size() - 1).record());
        }
        return lacking;
    }

    private List<ErasedRecord> after(UUID record) {
        return entities.createQuery("select e from ErasedRecord e where e.record > :after order by e.record", ErasedRecord.class).setParameter("after", record).setMaxResults(AT_ONCE).getResultList();
    }
}
