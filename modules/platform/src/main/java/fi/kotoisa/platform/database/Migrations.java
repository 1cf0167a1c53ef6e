package fi.kotoisa.platform.database;

import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.datasource.DatabaseSettings;
import fi.kotoisa.platform.datasource.KotoisaDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings every module's schema up to this program. A module's migrations lie in {@code db/migration/MODULE}, its history in its own schema.
 *
 * <p>What the two databases write differently stands in placeholders: {@code ${uuid}}, {@code ${text}}, {@code ${bytes}}, {@code ${identity}}; files that only one of them
 * can read lie in {@code db/migration-derby/MODULE} and {@code db/migration-postgresql/MODULE}.
 */
public final class Migrations {

    private final DatabaseSettings settings;

    public Migrations(DatabaseSettings settings) {
        this.settings = settings;
    }

    /**
     * How far the schema of a module is.
     *
     * @param version of the newest migration that was applied; empty where a module has none
     */
    public record Applied(String module, String version, int count) {}

    /** @throws SchemaTooNew when a newer Kotoisa has already moved this database on */
    public List<Applied> run() {
        return Modules.names().stream().map(this::run).toList();
    }

    /** Brings one module's schema up to this program. */
    public Applied run(String module) {
        String kind = settings.derby() ? "derby" : "postgresql";
        String schema = settings.schema(module);
        Flyway flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(KotoisaDataSource.forMigrations(settings))
                .locations("classpath:db/migration/" + module, "classpath:db/migration-" + kind + "/" + module)
                .failOnMissingLocations(false)
                .defaultSchema(schema)
                .schemas(schema)
                .createSchemas(true)
                .placeholders(placeholders())
                .validateMigrationNaming(true)
                .load();
        refuseANewerSchema(module, flyway);
        new RuntimeRole(settings).admit(schema);
        flyway.migrate();
        MigrationInfo newest = flyway.info().current();
        return new Applied(module, newest == null || newest.getVersion() == null ? "" : newest.getVersion().toString(), flyway.info().applied().length);
    }

    private void refuseANewerSchema(String module, Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                throw new SchemaTooNew(module, String.valueOf(migration.getVersion()));
            }
        }
    }

    private Map<String, String> placeholders() {
        Map<String, String> words = new HashMap<>();
        words.put("uuid", settings.derby() ? "VARCHAR(36)" : "VARCHAR(36) COLLATE \"C\"");
        words.put("text", settings.derby() ? "CLOB(1M)" : "TEXT");
        words.put("bytes", settings.derby() ? "BLOB(16M)" : "BYTEA");
        words.put("byLetter", settings.derby() ? "" : "COLLATE \"C\"");
        words.put("identity", "GENERATED ALWAYS AS IDENTITY");
        words.put("app", settings.user().isEmpty() ? "public" : settings.user());
        return words;
    }

    /** The data belongs to a newer Kotoisa. Nothing was changed. */
    public static class SchemaTooNew extends FlywayException {
        private static final long serialVersionUID = 1L;

        SchemaTooNew(String module, String version) {
            super("The data was written by a newer Kotoisa (" + module + " " + version + "). Start that version, or one after it.");
        }
    }
}
