package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Rights;
import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.domain.AuditCheck;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the watch over the audit log found last, and asking it to look now. */
@ApplicationScoped
@Transactional
public class AuditWatch {

    @Inject
    ChainWatch watch;

    /**
     * One look at the chain.
     *
     * @param at when it ended, or began where it goes on; Finnish time
     * @param wholeLog whether it looked at all of it, or at what came since the time before
     * @param upTo the last link that fits
     */
    public record Look(LocalDateTime at, boolean wholeLog, long upTo, Optional<Damage> damage) {}

    /** The last look, and the one that goes on just now. */
    public record State(Optional<Look> last, Optional<Look> now) {}

    @Allowed(value = Rights.AUDIT_READ, trace = Trace.NONE)
    public State state() {
        return new State(watch.lastEnded(false).map(AuditWatch::look), watch.open().map(AuditWatch::look));
    }

    /** Has the whole log looked at, from now on. @return whether it began; otherwise a look goes on already */
    @Allowed(Rights.AUDIT_READ)
    public boolean lookNow() {
        return watch.beginNow();
    }

    private static Look look(AuditCheck check) {
        Optional<Damage> damage = check.damage().map(kind -> new Damage(Kind.valueOf(kind), check.damageNumber()));
        return new Look(LocalDateTime.ofInstant(check.endedAt().orElse(check.startedAt()), TimeKeeper.HELSINKI), check.wholeLog(), check.number(), damage);
    }
}
