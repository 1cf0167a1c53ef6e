package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditHead;
import fi.kotoisa.identity.domain.AuditSeal;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whether the audit log is as it was written. Reads all of it: seconds for a million rows. */
@ApplicationScoped
@Transactional
public class AuditChain {

    private static final int STEP = 500;

    @PersistenceContext(unitName = "identity")
    EntityManager entities;

    /** Checks every link from the first one on. */
    @Allowed(value = Rights.AUDIT_READ, trace = Trace.PROTECTED_READ)
    public ChainState verify() {
        return verify(entities);
    }

    static ChainState verify(EntityManager entities) {
        AuditHead head = entities.find(AuditHead.class, AuditHead.ONLY);
        long number = 0;
        String hash = "";
        List<AuditSeal> links = after(entities, 0);
        while (!links.isEmpty()) {
            Map<UUID, AuditEntry> rows = rows(entities, links);
            for (AuditSeal link : links) {
                number++;
                Optional<Kind> damage = damage(link, number, hash, rows);
                if (damage.isPresent()) {
                    return state(entities, number - 1, new Damage(damage.get(), number));
                }
                hash = link.hash();
            }
            entities.clear();
            links = after(entities, number);
        }
        if (number < head.number()) {
            return state(entities, number, new Damage(Kind.REMOVED, number + 1));
        }
        return strangers(entities) > 0 ? state(entities, number, new Damage(Kind.INSERTED, number + 1)) : new ChainState(number, waiting(entities), Optional.empty());
    }

    private static Optional<Kind> damage(AuditSeal link, long number, String hashBefore, Map<UUID, AuditEntry> rows) {
        AuditEntry row = rows.get(link.entry());
        if (link.number() != number || row == null) {
            return Optional.of(Kind.REMOVED);
        }
        return link.fits(hashBefore, row) ? Optional.empty() : Optional.of(Kind.ALTERED);
    }

    private static List<AuditSeal> after(EntityManager entities, long number) {
        return entities.createQuery("select s from AuditSeal s where s.number > :number order by s.number", AuditSeal.class)
                .setParameter("number", number)
                .setMaxResults(STEP)
                .getResultList();
    }

    private static Map<UUID, AuditEntry> rows(EntityManager entities, List<AuditSeal> links) {
        return entities.createQuery("select e from AuditEntry e where e.id in :ids", AuditEntry.class)
                .setParameter("ids", links.stream().map(AuditSeal::entry).toList())
                .getResultStream()
                .collect(Collectors.toMap(AuditEntry::id, Function.identity()));
    }

    /** Rows that neither have a link nor wait for one. */
    private static long strangers(EntityManager entities) {
        return entities.createQuery(
                        "select count(e) from AuditEntry e where not exists (select s from AuditSeal s where s.entry = e.id)"
                                + " and not exists (select p from AuditPending p where p.entry = e.id)",
                        Long.class)
                .getSingleResult();
    }

    private static long waiting(EntityManager entities) {
        return entities.createQuery("select count(p) from AuditPending p", Long.class).getSingleResult();
    }

    private static ChainState state(EntityManager entities, long sealed, Damage damage) {
        return new ChainState(sealed, waiting(entities), Optional.of(damage));
    }
}
