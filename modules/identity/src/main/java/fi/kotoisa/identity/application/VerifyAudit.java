package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainState.Damage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** {@code java -jar kotoisa.jar --verify-audit}: looks, without a server or beside a running one, whether the audit log is as it was written. Only reads. Knows nothing but Java and the drivers. */
public final class VerifyAudit {

    /** The log is as it was written. */
    public static final int WHOLE = 0;
    /** Somebody touched it. */
    public static final int DAMAGED = 1;
    /** It could not be read. */
    public static final int NOT_LOOKED = 2;

    private static final long TELL_EVERY = 100_000;

    private final Map<String, String> settings;
    private final PrintStream out;

    private VerifyAudit(Map<String, String> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * @param settings {@code url}, {@code user}, {@code password} of the database, and {@code data}, the folder of {@value HeadsFile#NAME}
     * @return the exit code
     */
    public static int run(Map<String, String> settings, PrintStream out) {
        return new VerifyAudit(settings, out).look();
    }

    private int look() {
        HeadsFile heads = new HeadsFile(Path.of(settings.get("data")));
        try (Connection connection = connect()) {
            out.println("Looking through the audit log in " + settings.get("url").split("[?;]", 2)[0]);
            int kept = heads.kept().size();
            out.println(kept == 0 ? "No hash is kept in " + heads + ": an end that was cut off together with its head cannot be seen." : "Comparing with " + kept + " hashes in " + heads);
            return tell(AuditChain.verify(connection, heads.kept(), this::tellProgress));
        } catch (SQLException | IOException unreadable) {
            out.println("Could not look: " + reason(unreadable));
            return NOT_LOOKED;
        } finally {
            close();
        }
    }

    private int tell(ChainState state) {
        out.println(state.sealed() + " links fit, " + state.waiting() + " rows wait for their link.");
        if (state.whole()) {
            out.println("The audit log is whole.");
            return WHOLE;
        }
        out.println("THE AUDIT LOG IS DAMAGED: " + words(state.damage().get()));
        return DAMAGED;
    }

    private static String words(Damage damage) {
        return switch (damage.kind()) {
            case ALTERED -> "row " + damage.number() + " says something else than when it was sealed.";
            case REMOVED -> "row " + damage.number() + " is gone.";
            case INSERTED -> "there are rows that nobody sealed.";
            case REWRITTEN -> "link " + damage.number() + " is another than the one whose hash was kept.";
        };
    }

    private void tellProgress(long number) {
        if (number > 0 && number % TELL_EVERY == 0) {
            out.println(number + " …");
        }
    }

    private boolean derby() {
        return settings.get("url").startsWith("jdbc:derby:");
    }

    private Connection connect() throws SQLException {
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

    private Driver driver() throws SQLException {
        String name = derby() ? "org.apache.derby.jdbc.EmbeddedDriver" : "org.postgresql.Driver";
        try {
            return (Driver) Class.forName(name, true, VerifyAudit.class.getClassLoader()).getConstructor().newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new SQLException("there is no " + name, missing);
        }
    }

    private static String reason(Exception unreadable) {
        Throwable first = unreadable;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        return first.getMessage();
    }

    /** An embedded Derby stays open, and locked, until it is told. */
    private void close() {
        if (derby() && !settings.get("url").startsWith("jdbc:derby:memory:")) {
            try {
                driver().connect(settings.get("url").split(";", 2)[0] + ";shutdown=true", new Properties());
            } catch (SQLException closed) {
                // that is how Derby says that it has closed
            }
        }
    }
}
