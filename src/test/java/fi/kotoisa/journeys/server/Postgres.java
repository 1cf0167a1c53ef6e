package fi.kotoisa.journeys.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A PostgreSQL as an operator would set it up: it syncs every commit, one role may change tables, another runs the application. */
public final class Postgres {

    private static final String DATABASE = "kotoisa";
    private static final String OWNER = "kotoisa_migration";
    private static final String APPLICATION = "kotoisa_app";
    private static final String PASSWORD = "only-for-tests";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static Postgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
            Postgres started = new Postgres(server);
            started.execute(List.of(
                    "CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + PASSWORD + "'",
                    "CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + PASSWORD + "'",
                    "CREATE DATABASE " + DATABASE + " OWNER " + OWNER));
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", failed);
        }
    }

    /** What tells Kotoisa to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "KOTOISA_DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE,
                "KOTOISA_DB_USER", APPLICATION,
                "KOTOISA_DB_PASSWORD", PASSWORD,
                "KOTOISA_DB_MIGRATION_USER", OWNER,
                "KOTOISA_DB_MIGRATION_PASSWORD", PASSWORD);
    }

    /** Everything that was written lies in the tables: what comes next does not pay for what was before. */
    public void settle() {
        execute(List.of("CHECKPOINT"));
    }

    public void stop() {
        try {
            server.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private void execute(List<String> statements) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
