package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.identity.domain.AuditEntry.Origin;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes into the audit log about somebody, seals it and looks whether it is whole. */
public final class ChainHands {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private ChainHands() {}

    public static void write(TestDatabase database, PersonId actor, PersonId about) {
        database.within("identity", entities -> {
            AuditEntry entry = new AuditEntry(Ids.next(), NOW, new Origin(Optional.of(actor.value()), "PAGE", UUID.randomUUID()), new Deed("Baking.bake", "bake", "DONE", "PersonId=" + about));
            entities.persist(entry);
            entities.persist(new AuditPending(entry));
        });
    }

    public static ChainState sealAndVerify(TestDatabase database) {
        database.inTransaction("identity", entities -> Sealing.seal(entities, NOW));
        try (Connection connection = database.dataSource().getConnection()) {
            return AuditChain.verify(connection, List.of(), number -> {});
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
