package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.kotoisa.platform.datasource.DatabaseSettings;
import fi.kotoisa.platform.database.Migrations;
import fi.kotoisa.platform.testing.Databases;
import fi.kotoisa.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On PostgreSQL the application runs as a role that may add to the audit log and read it, and nothing else with it. */
class RuntimeRoleTest {

    private static final String REFUSED = "42501";

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE identity.audit_entry SET outcome = 'x'", "DELETE FROM identity.audit_entry", "TRUNCATE identity.audit_entry", "UPDATE identity.audit_seal SET hash = 'x'",
            "DELETE FROM identity.audit_seal", "ALTER TABLE identity.audit_entry DISABLE TRIGGER USER", "DROP TABLE identity.audit_entry",
            "UPDATE identity.audit_record SET record_id = 'x'", "DELETE FROM identity.audit_record"})
    void theAuditLogIsOnlyAddedTo(String sql) throws SQLException {
        try (TestDatabase database = Databases.postgres(false)) {
            DatabaseSettings settings = twoRoles(database);
            new Migrations(settings).run("identity");
            assertEquals(REFUSED, assertThrows(SQLException.class, () -> asApplication(settings, sql)).getSQLState());
        }
    }

    @Test
    void everythingElseIsReadAndWritten() throws SQLException {
        try (TestDatabase database = Databases.postgres(false)) {
            DatabaseSettings settings = twoRoles(database);
            new Migrations(settings).run("identity");
            readsAndWrites(settings);
        }
    }

    @Test
    void aRoleThatIsNamedLaterIsHeldToTheSame() throws SQLException {
        try (TestDatabase database = Databases.postgres(false)) {
            DatabaseSettings settings = twoRoles(database);
            new Migrations(new DatabaseSettings(settings.url(), settings.migrationUser(), "x", settings.migrationUser(), "x")).run("identity");
            new Migrations(settings).run("identity");
            readsAndWrites(settings);
            assertEquals(REFUSED, assertThrows(SQLException.class, () -> asApplication(settings, "DELETE FROM identity.audit_entry")).getSQLState());
        }
    }

    private static void readsAndWrites(DatabaseSettings settings) {
        for (String sql : List.of("SELECT * FROM identity.audit_entry", "INSERT INTO identity.person VALUES ('a', 'Aino', '31', 'fi', 1)", "UPDATE identity.person SET name = 'Venla'",
                "DELETE FROM identity.person", "INSERT INTO identity.audit_entry VALUES ('a', 1, NULL, 'PAGE', 'b', 'c', 'd', 'e', '')")) {
            assertDoesNotThrow(() -> asApplication(settings, sql), sql);
        }
    }

    private static DatabaseSettings twoRoles(TestDatabase database) throws SQLException {
        String suffix = database.settings().url().replaceFirst(".*/", "");
        String owner = "owner_" + suffix;
        String application = "app_" + suffix;
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + owner + " LOGIN PASSWORD 'x'");
            statement.execute("CREATE ROLE " + application + " LOGIN PASSWORD 'x'");
            statement.execute("GRANT CREATE ON DATABASE " + suffix + " TO " + owner);
        }
        return new DatabaseSettings(database.settings().url(), application, "x", owner, "x");
    }

    private static void asApplication(DatabaseSettings settings, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
