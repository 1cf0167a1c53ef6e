package fi.kotoisa.platform.datasource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Creates the embedded database beside its place and moves it there when it is whole.
 *
 * <p>A Derby database whose creation was killed can never be opened again (XBM0A), so a half-made one must never stand where the next start looks.
 */
final class DerbyHome {

    private static final Logger LOG = Logger.getLogger(DerbyHome.class.getName());
    private static final String SHUT_DOWN_ONE = "08006";

    private DerbyHome() {}

    static synchronized void prepare(DatabaseSettings settings) throws SQLException {
        if (settings.inMemory()) {
            return;
        }
        Path home = folder(settings);
        if (Files.exists(home)) {
            return;
        }
        Path aside = home.resolveSibling(home.getFileName() + ".new");
        try {
            Files.createDirectories(home.getParent());
            deleteTree(aside);
            create(aside);
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new SQLException("the database folder cannot be written: " + home, unwritable);
        }
    }

    private static void create(Path aside) throws SQLException {
        Driver derby = KotoisaDataSource.driverFor("jdbc:derby:" + aside);
        // the collation of a Derby database cannot be changed later; names are ordered by a stored key, so the plain one stays
        derby.connect("jdbc:derby:" + aside + ";create=true", new Properties()).close();
        shutDown(derby, aside);
    }

    private static void shutDown(Driver derby, Path home) throws SQLException {
        try {
            derby.connect("jdbc:derby:" + home + ";shutdown=true", new Properties());
        } catch (SQLException closed) {
            if (!SHUT_DOWN_ONE.equals(closed.getSQLState())) {
                throw closed;
            }
        }
    }

    /** Writes everything down and gives the folder free; a database that is not open stays so. */
    static synchronized void close(DatabaseSettings settings) {
        Path home = folder(settings);
        try {
            shutDown(KotoisaDataSource.driverFor(settings.url()), home);
        } catch (SQLException notOpen) {
            LOG.log(Level.FINE, "the database was not open: " + home, notOpen);
        }
    }

    private static Path folder(DatabaseSettings settings) {
        return Path.of(settings.url().substring("jdbc:derby:".length()).split(";", 2)[0]).toAbsolutePath();
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder()).forEach(DerbyHome::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
