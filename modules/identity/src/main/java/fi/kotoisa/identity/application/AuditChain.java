package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.application.ChainWalk.Place;
import fi.kotoisa.identity.application.ChainWalk.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Tells whether the whole audit log is as it was written: from the first link to the last, in one go. */
final class AuditChain {

    static final int STEP = 500;

    private AuditChain() {}

    /**
     * @param kept what was kept of the chain outside of the database, oldest first
     * @param progress hears after each step how far it has come
     */
    static ChainState verify(Connection connection, List<Place> kept, LongConsumer progress) throws SQLException {
        ChainWalk walk = new ChainWalk(connection);
        Place reached = Place.START;
        Step step;
        do {
            step = walk.on(reached, STEP);
            reached = step.reached();
            progress.accept(reached.number());
        } while (!step.over());
        Optional<Damage> damage = step.damage();
        if (damage.isEmpty()) {
            damage = walk.compare(kept);
        }
        if (damage.isEmpty() && walk.strangers(Instant.EPOCH)) {
            damage = Optional.of(new Damage(Kind.INSERTED, reached.number() + 1));
        }
        return new ChainState(reached.number(), walk.waiting(), damage);
    }
}
