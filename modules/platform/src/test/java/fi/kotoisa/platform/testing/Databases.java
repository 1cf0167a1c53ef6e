package fi.kotoisa.platform.testing;

import fi.kotoisa.platform.datasource.DatabaseSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;

/** New, empty databases for tests: Derby in memory, and PostgreSQL, which starts once per JVM. */
public final class Databases implements ArgumentsProvider, AnnotationConsumer<TestOnBothDatabases> {

    private static final Map<Boolean, EmbeddedPostgres> SERVERS = new ConcurrentHashMap<>();
    private static final Map<List<String>, Path> COPIES = new ConcurrentHashMap<>();
    private static final Map<String, String> PATTERNS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        // Derby would write it into the folder that the build was started in
        System.setProperty("derby.stream.error.file", System.getProperty("derby.stream.error.file", "target/derby.log"));
    }

    private List<String> modules = List.of();
    private boolean durable;

    /** For JUnit. */
    public Databases() {}

    @Override
    public void accept(TestOnBothDatabases wanted) {
        modules = List.of(wanted.modules());
        durable = wanted.durable();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
        // suppliers, so that the second database is made only when its turn comes
        return Stream.<Supplier<TestDatabase>>of(() -> derby(modules), () -> postgres(durable, modules)).map(made -> Arguments.of(made.get()));
    }

    /** A copy of one in which the migrations of these modules have run, which is made once: they take longer than most tests. */
    private static TestDatabase derby(List<String> modules) {
        Path pattern = COPIES.computeIfAbsent(modules, Databases::backup);
        TestDatabase database = derby();
        try (Connection first = DriverManager.getConnection(database.settings().url() + ";createFrom=" + pattern)) {
            return database;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Path backup(List<String> modules) {
        try (TestDatabase pattern = derby().migrate(modules); Connection connection = pattern.dataSource().getConnection(); CallableStatement backup = connection.prepareCall("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "derby");
            backup.setString(1, folder.toString());
            backup.execute();
            return folder.resolve(pattern.settings().url().replaceFirst(".*:", ""));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("a database could not be kept as a pattern", failed);
        }
    }

    private static TestDatabase postgres(boolean durable, List<String> modules) {
        String pattern = PATTERNS.computeIfAbsent(durable + " " + modules, made -> postgres(durable).migrate(modules).settings().url().replaceFirst(".*/", ""));
        return postgres(durable, "TEMPLATE " + pattern);
    }

    /** An empty Derby database in memory. */
    public static TestDatabase derby() {
        String url = "jdbc:derby:memory:test" + NUMBER.incrementAndGet();
        return new TestDatabase(new DatabaseSettings(url, "", "", "", ""), () -> {});
    }

    /**
     * An empty database on an embedded PostgreSQL.
     *
     * @param durable with {@code fsync} and {@code synchronous_commit} on
     */
    public static TestDatabase postgres(boolean durable) {
        return postgres(durable, "");
    }

    private static TestDatabase postgres(boolean durable, String like) {
        EmbeddedPostgres server = SERVERS.computeIfAbsent(durable, Databases::start);
        String name = "test" + NUMBER.incrementAndGet();
        execute(server, "CREATE DATABASE " + name + " " + like);
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
        return new TestDatabase(new DatabaseSettings(url, "postgres", "postgres", "postgres", "postgres"), () -> execute(server, "DROP DATABASE " + name + " WITH (FORCE)"));
    }

    private static EmbeddedPostgres start(boolean durable) {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("max_connections", "200");
            return server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", failed);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
