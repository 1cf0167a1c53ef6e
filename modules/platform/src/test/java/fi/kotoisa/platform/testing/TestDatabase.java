package fi.kotoisa.platform.testing;

import fi.kotoisa.platform.database.Migrations;
import fi.kotoisa.platform.datasource.DatabaseSettings;
import fi.kotoisa.platform.datasource.KotoisaDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** One database of one test; closed, it and all that was stored in it are gone. */
public final class TestDatabase implements AutoCloseable {

    private static final String GONE = "08006";

    private final DatabaseSettings settings;
    private final Runnable drop;
    private final Map<String, EntityManagerFactory> units = new HashMap<>();

    TestDatabase(DatabaseSettings settings, Runnable drop) {
        this.settings = settings;
        this.drop = drop;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Connections without a pool. */
    public DataSource dataSource() {
        return KotoisaDataSource.forMigrations(settings);
    }

    /** Runs the shipped migrations of these modules, and of no other. */
    public TestDatabase migrate(List<String> modules) {
        modules.forEach(new Migrations(settings)::run);
        return this;
    }

    /**
     * The persistence unit of a module as {@code persistence.xml} describes it, on this database and with transactions of its own in place of the container's. Nothing is
     * woven: lazy references are eager here.
     */
    public synchronized EntityManagerFactory unit(String module) {
        return units.computeIfAbsent(module, this::open);
    }

    /** Does some work in a transaction with a new entity manager; whatever the work throws rolls it back. */
    public <T> T inTransaction(String module, Function<EntityManager, T> work) {
        try (EntityManager entities = unit(module).createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** The same for work that answers nothing. */
    public void within(String module, Consumer<EntityManager> work) {
        inTransaction(module, entities -> {
            work.accept(entities);
            return true;
        });
    }

    private EntityManagerFactory open(String module) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", "");
        properties.put("jakarta.persistence.nonJtaDataSource", "");
        properties.put("jakarta.persistence.jdbc.url", settings.url());
        properties.put("jakarta.persistence.jdbc.user", settings.user());
        properties.put("jakarta.persistence.jdbc.password", settings.password());
        properties.put("jakarta.persistence.jdbc.driver", settings.derby() ? "org.apache.derby.jdbc.EmbeddedDriver" : "org.postgresql.Driver");
        properties.put("eclipselink.connection-pool.default.max", "64");
        properties.put("eclipselink.session-name", module + "-" + settings.url());
        properties.put("eclipselink.logging.level", System.getProperty("kotoisa.test.sql", "WARNING"));
        return Persistence.createEntityManagerFactory(module, properties);
    }

    @Override
    public void close() {
        units.values().forEach(EntityManagerFactory::close);
        if (settings.derby()) {
            dropDerby();
        }
        drop.run();
    }

    private void dropDerby() {
        try (Connection none = DriverManager.getConnection(settings.url() + ";drop=true")) {
            throw new IllegalStateException("the database is still there: " + none);
        } catch (SQLException gone) {
            if (!GONE.equals(gone.getSQLState())) {
                throw new IllegalStateException(gone);
            }
        }
    }

    /** The name of the database's kind, as reports show it. */
    @Override
    public String toString() {
        return settings.derby() ? "Derby" : "PostgreSQL";
    }
}
