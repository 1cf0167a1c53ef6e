package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.identity.domain.AuditEntry.Origin;
import fi.kotoisa.identity.domain.AuditPending;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class AuditChainTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123456789Z");

    private final List<UUID> ids = new ArrayList<>();

    @TestOnBothDatabases(modules = "identity")
    void whatWasWrittenIsWholeBeforeAndAfterItIsSealed(TestDatabase database) {
        write(database, 3);
        assertEquals(new ChainState(0, 3, Optional.empty()), verify(database));
        assertEquals(3, seal(database));
        assertEquals(0, seal(database));
        write(database, 2);
        assertEquals(2, seal(database));
        assertEquals(new ChainState(5, 0, Optional.empty()), verify(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void aRowIsNeitherChangedNorRemoved(TestDatabase database) throws SQLException {
        write(database, 2);
        seal(database);
        for (String sql : List.of("UPDATE \"identity\".\"audit_entry\" SET outcome = 'DENIED'", "DELETE FROM \"identity\".\"audit_entry\"",
                "UPDATE \"identity\".\"audit_seal\" SET hash = ''", "DELETE FROM \"identity\".\"audit_seal\"")) {
            assertThrows(SQLException.class, () -> execute(database, sql), sql);
        }
        assertEquals(new ChainState(2, 0, Optional.empty()), verify(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void aChangedRowIsFound(TestDatabase database) throws SQLException {
        write(database, 5);
        seal(database);
        tamper(database, "UPDATE \"identity\".\"audit_entry\" SET actor = '" + UUID.randomUUID() + "' WHERE id = '" + ids.get(2) + "'");
        assertEquals(Optional.of(new Damage(Kind.ALTERED, 3)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRemovedRowIsFound(TestDatabase database) throws SQLException {
        write(database, 5);
        seal(database);
        tamper(database, "DELETE FROM \"identity\".\"audit_entry\" WHERE id = '" + ids.get(1) + "'");
        assertEquals(Optional.of(new Damage(Kind.REMOVED, 2)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRowRemovedTogetherWithItsLinkIsFound(TestDatabase database) throws SQLException {
        write(database, 5);
        seal(database);
        tamper(database, "DELETE FROM \"identity\".\"audit_seal\" WHERE number = 3");
        assertEquals(Optional.of(new Damage(Kind.REMOVED, 3)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void anEndCutOffIsFound(TestDatabase database) throws SQLException {
        write(database, 5);
        seal(database);
        tamper(database, "DELETE FROM \"identity\".\"audit_seal\" WHERE number = 5");
        assertEquals(Optional.of(new Damage(Kind.REMOVED, 5)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void aRowSlippedInIsFound(TestDatabase database) {
        write(database, 2);
        seal(database);
        database.within("identity", entities -> entities.persist(entry("Nobody.did")));
        assertEquals(Optional.of(new Damage(Kind.INSERTED, 3)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void rowsThatChangedPlacesAreFound(TestDatabase database) throws SQLException {
        write(database, 5);
        seal(database);
        tamper(database, "UPDATE \"identity\".\"audit_entry\" SET happened_at = happened_at + 1 WHERE id = '" + ids.get(3) + "'");
        assertEquals(Optional.of(new Damage(Kind.ALTERED, 4)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void aReasonIsSealedTooAndRowsWithoutOneAsBefore(TestDatabase database) throws SQLException {
        Deed why = new Deed("Baking.bake", "bake", "DONE", "", Optional.of("TO_REACH"), Optional.of("sealed"));
        AuditEntry entry = new AuditEntry(Ids.next(), NOW, new Origin(Optional.empty(), "SERVER", UUID.randomUUID()), why);
        assertTrue(entry.sealedText().endsWith("8:TO_REACH6:sealed"), entry.sealedText());
        assertTrue(entry("Baking.bake").sealedText().endsWith("4:DONE0:"));
        database.within("identity", entities -> {
            entities.persist(entry);
            entities.persist(new AuditPending(entry));
        });
        seal(database);
        assertTrue(verify(database).whole());
        tamper(database, "UPDATE \"identity\".\"audit_entry\" SET purpose = 'EMERGENCY'");
        assertEquals(Optional.of(new Damage(Kind.ALTERED, 1)), verify(database).damage());
    }

    @TestOnBothDatabases(modules = "identity")
    void severalSealersMakeOneChain(TestDatabase database) throws InterruptedException, ExecutionException {
        write(database, 40);
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> server = () -> seal(database);
            int sealed = 0;
            for (Future<Integer> each : servers.invokeAll(List.of(server, server, server, server))) {
                sealed += each.get();
            }
            assertEquals(40, sealed);
        } finally {
            servers.shutdownNow();
        }
        assertEquals(new ChainState(40, 0, Optional.empty()), verify(database));
    }

    @TestOnBothDatabases(modules = "identity")
    void moreThanOneStepIsCheckedToTheEnd(TestDatabase database) throws SQLException {
        write(database, 1_203);
        assertEquals(Sealing.MOST_AT_ONCE, seal(database));
        assertEquals(Sealing.MOST_AT_ONCE, seal(database));
        assertEquals(203, seal(database));
        assertTrue(verify(database).whole());
        tamper(database, "UPDATE \"identity\".\"audit_entry\" SET records = 'x' WHERE id = '" + ids.get(1_101) + "'");
        assertEquals(Optional.of(new Damage(Kind.ALTERED, 1_102)), verify(database).damage());
    }

    private void write(TestDatabase database, int rows) {
        database.within("identity", entities -> {
            for (int i = 0; i < rows; i++) {
                AuditEntry entry = entry("Baking.bake");
                entities.persist(entry);
                entities.persist(new AuditPending(entry));
                ids.add(entry.id());
            }
        });
    }

    private static AuditEntry entry(String action) {
        return new AuditEntry(Ids.next(), NOW, new Origin(Optional.empty(), "SERVER", UUID.randomUUID()), new Deed(action, "bake", "DONE", ""));
    }

    private static int seal(TestDatabase database) {
        return database.inTransaction("identity", entities -> Sealing.seal(entities, NOW));
    }

    private static ChainState verify(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return AuditChain.verify(connection, List.of(), number -> {});
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** As somebody would who owns the tables and takes the guards off first. */
    private static void tamper(TestDatabase database, String sql) throws SQLException {
        for (String table : List.of("audit_entry", "audit_seal")) {
            if (database.settings().derby()) {
                execute(database, "DROP TRIGGER \"identity\".\"" + table + "_is_never_changed\"");
                execute(database, "DROP TRIGGER \"identity\".\"" + table + "_is_never_removed\"");
            } else {
                execute(database, "ALTER TABLE \"identity\".\"" + table + "\" DISABLE TRIGGER USER");
            }
        }
        execute(database, sql);
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
