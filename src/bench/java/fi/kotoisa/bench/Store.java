package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database that outlives its server, and can be read and filled while that is stopped. */
interface Store extends AutoCloseable {

    /** What tells the server to use it. */
    Map<String, String> environment();

    /** One that commits when it is told to. */
    Connection open() throws SQLException;

    /** After reading and filling: lets the server have it. */
    void leave() throws SQLException;

    @Override
    void close();

    /** @param name {@code derby} or {@code postgresql} @param data the server's folder */
    static Store of(String name, Path data) {
        return switch (name) {
            case "derby" -> new Embedded("jdbc:derby:" + data.resolve("database"));
            case "postgresql" -> new Served(Postgres.start());
            default -> throw new IllegalArgumentException("“" + name + "” is neither derby nor postgresql");
        };
    }

    /** Derby in a folder, which one process at a time may open. */
    record Embedded(String address) implements Store {

        private static final String CLOSED = "08006";

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public Connection open() throws SQLException {
            return byHand(DriverManager.getConnection(address));
        }

        @Override
        public void leave() throws SQLException {
            try (Connection never = DriverManager.getConnection(address + ";shutdown=true")) {
                throw new IllegalStateException("Derby stays open: " + never);
            } catch (SQLException closed) {
                if (!CLOSED.equals(closed.getSQLState())) {
                    throw closed;
                }
            }
        }

        @Override
        public void close() {
            // its server has closed it
        }
    }

    /** A PostgreSQL of its own. */
    record Served(Postgres postgres) implements Store {

        @Override
        public Map<String, String> environment() {
            return postgres.environment();
        }

        @Override
        public Connection open() throws SQLException {
            Map<String, String> words = environment();
            return byHand(DriverManager.getConnection(words.get("KOTOISA_DB_URL") + "?reWriteBatchedInserts=true", words.get("KOTOISA_DB_MIGRATION_USER"), words.get("KOTOISA_DB_MIGRATION_PASSWORD")));
        }

        @Override
        public void leave() {
            // as after a night: otherwise the planner knows nothing of what was filled in, and the database tidies up behind it while pages are measured
            try (Connection connection = open()) {
                connection.setAutoCommit(true);
                connection.createStatement().execute("VACUUM ANALYZE");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            postgres.settle();
        }

        @Override
        public void close() {
            postgres.stop();
        }
    }

    private static Connection byHand(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }
}
