package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.AuditEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Notes whom or what an entry of the audit log is about, inside the running transaction. All at once, for a list shows many and nobody should wait for as many statements. */
final class RecordRows {

    private static final String INSERT = "INSERT INTO \"identity\".\"audit_record\" (entry, record_type, record_id, happened_at) VALUES (?, ?, ?, ?)";

    private RecordRows() {}

    static void insert(EntityManager entities, AuditEntry entry, Collection<RecordRef> about) {
        if (about.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(INSERT)) {
            for (RecordRef each : about) {
                statement.setString(1, entry.id().toString());
                statement.setString(2, each.type());
                statement.setString(3, each.id().toString());
                statement.setLong(4, entry.happenedAt().toEpochMilli());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException refused) {
            throw new PersistenceException("what an entry of the audit log is about could not be kept", refused);
        }
    }
}
