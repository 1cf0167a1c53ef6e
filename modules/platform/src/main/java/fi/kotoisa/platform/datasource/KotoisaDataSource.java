package fi.kotoisa.platform.datasource;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Iterator;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Finds the driver for the configured address, so that the database is chosen without rebuilding; the container's pool stands in front of it.
 *
 * <p>Asks the drivers of the application directly: {@link DriverManager} hides them from code that another class loader calls.
 */
public class KotoisaDataSource implements DataSource {

    private final DatabaseSettings settings;
    private int loginTimeout = 5;

    /** For the container's pool: what the server's configuration says. */
    public KotoisaDataSource() {
        this(DatabaseSettings.current());
    }

    /** Plain connections as the one who may change tables, past the pool. */
    public static DataSource forMigrations(DatabaseSettings settings) {
        return new KotoisaDataSource(new DatabaseSettings(settings.url(), settings.migrationUser(), settings.migrationPassword(), settings.migrationUser(), settings.migrationPassword()));
    }

    /** Lets go of an embedded database; another server is left as it is. */
    public static void close(DatabaseSettings settings) {
        if (settings.derby() && !settings.inMemory()) {
            DerbyHome.close(settings);
        }
    }

    private KotoisaDataSource(DatabaseSettings settings) {
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(settings.user(), settings.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (settings.derby()) {
            DerbyHome.prepare(settings);
        }
        Properties properties = new Properties();
        if (user != null && !user.isEmpty()) {
            properties.setProperty("user", user);
            properties.setProperty("password", password == null ? "" : password);
        }
        if (settings.inMemory()) {
            properties.setProperty("create", "true");
        }
        Connection connection = driverFor(settings.url()).connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLException("no connection to " + settings.shownUrl());
        }
        return connection;
    }

    static Driver driverFor(String url) throws SQLException {
        Iterator<Driver> drivers = ServiceLoader.load(Driver.class, KotoisaDataSource.class.getClassLoader()).iterator();
        while (drivers.hasNext()) {
            Driver driver = drivers.next();
            if (driver.acceptsURL(url)) {
                return driver;
            }
        }
        throw new SQLException("no driver for this kind of database address");
    }

    // The container sets what stands in the definition; the address comes from the settings alone.
    public void setUrl(String ignored) {}

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
