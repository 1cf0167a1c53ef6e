package fi.kotoisa.identity.application;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The database without a server, for commands that only read. Knows nothing but Java and the drivers. */
public final class BareDatabase implements AutoCloseable {

    private final Map<String, String> settings;

    /** @param settings {@code url}, {@code user} and {@code password} */
    public BareDatabase(Map<String, String> settings) {
        this.settings = settings;
    }

    public Connection connect() throws SQLException {
        Properties who = new Properties();
        if (!settings.getOrDefault("user", "").isEmpty()) {
            who.put("user", settings.get("user"));
            who.put("password", settings.getOrDefault("password", ""));
        }
        Connection connection = driver().connect(settings.get("url"), who);
        if (connection == null) {
            throw new SQLException("this is the address of neither Derby nor PostgreSQL");
        }
        connection.setReadOnly(true);
        return connection;
    }

    /** Its address, without what may stand in it for the driver alone. */
    public String name() {
        return settings.get("url").split("[?;]", 2)[0];
    }

    /** What was wrong first. */
    public static String reason(Exception unreadable) {
        Throwable first = unreadable;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        return first.getMessage();
    }

    private boolean derby() {
        return settings.get("url").startsWith("jdbc:derby:");
    }

    private Driver driver() throws SQLException {
        String name = derby() ? "org.apache.derby.jdbc.EmbeddedDriver" : "org.postgresql.Driver";
        try {
            return (Driver) Class.forName(name, true, BareDatabase.class.getClassLoader()).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new SQLException("there is no " + name, missing);
        }
    }

    /** An embedded Derby stays open, and locked, until it is told. */
    @Override
    public void close() {
        if (derby() && !settings.get("url").startsWith("jdbc:derby:memory:")) {
            try {
                driver().connect(settings.get("url").split(";", 2)[0] + ";shutdown=true", new Properties());
            } catch (SQLException closed) {
                // that is how Derby says that it has closed
            }
        }
    }
}
