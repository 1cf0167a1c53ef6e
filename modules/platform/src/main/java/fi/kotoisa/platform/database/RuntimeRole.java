package fi.kotoisa.platform.database;

import fi.kotoisa.platform.datasource.DatabaseSettings;
import fi.kotoisa.platform.datasource.KotoisaDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/**
 * Lets the role that the application runs as read and write what the migrating role owns, on PostgreSQL and where the two differ.
 *
 * <p>Tables made from now on are granted as they are made, so that a migration can take something back in the same breath; a table on which the role has nothing yet, because it
 * was named only later, is granted once. What a module takes back stays taken: its {@code afterMigrate.sql} runs at every start.
 */
final class RuntimeRole {

    private static final String RIGHTS = "SELECT, INSERT, UPDATE, DELETE";

    private final DatabaseSettings settings;

    RuntimeRole(DatabaseSettings settings) {
        this.settings = settings;
    }

    /** To be done before the schema's migrations run. */
    void admit(String schema) {
        if (settings.derby() || settings.user().isEmpty() || settings.user().equals(settings.migrationUser())) {
            return;
        }
        String role = quoted(settings.user());
        String place = quoted(schema);
        try (Connection connection = KotoisaDataSource.forMigrations(settings).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + place);
            statement.execute("GRANT USAGE ON SCHEMA " + place + " TO " + role);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + place + " GRANT " + RIGHTS + " ON TABLES TO " + role);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA " + place + " GRANT USAGE, SELECT ON SEQUENCES TO " + role);
            for (String table : closed(statement, schema)) {
                statement.execute("GRANT " + RIGHTS + " ON " + place + "." + quoted(table) + " TO " + role);
            }
            statement.execute("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA " + place + " TO " + role);
        } catch (SQLException refused) {
            throw new FlywayException("the role " + settings.user() + " could not be given its rights", refused);
        }
    }

    private List<String> closed(Statement statement, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        String sql = "SELECT tablename FROM pg_tables WHERE schemaname = " + literal(schema)
                + " AND NOT has_table_privilege(" + literal(settings.user()) + ", quote_ident(schemaname) || '.' || quote_ident(tablename), 'SELECT')";
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
