package fi.kotoisa.platform.datasource;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where the data lies and who opens it.
 *
 * @param url JDBC address, {@code jdbc:derby:FOLDER} or {@code jdbc:postgresql://…}
 * @param user who the application is; empty on the embedded default
 * @param migrationUser who may change tables; on PostgreSQL another than {@code user}, so that the running application cannot touch the audit log
 */
public record DatabaseSettings(String url, String user, String password, String migrationUser, String migrationPassword) {

    private static final Set<String> RESERVED_IN_DERBY = Set.of("identity");

    /** The settings of this server, by MicroProfile Config: system properties, then environment. */
    public static DatabaseSettings current() {
        Config config = ConfigProvider.getConfig();
        String user = value(config, "kotoisa.db.user").orElse("");
        String password = value(config, "kotoisa.db.password").orElse("");
        return new DatabaseSettings(
                value(config, "kotoisa.db.url").orElse("jdbc:derby:kotoisa-data/database"),
                user,
                password,
                value(config, "kotoisa.db.migration.user").orElse(user),
                value(config, "kotoisa.db.migration.password").orElse(password));
    }

    public boolean derby() {
        return url.startsWith("jdbc:derby:");
    }

    /**
     * The name of a module's schema as the database's catalogue knows it. Derby folds plain names to capital letters; a name that it reserves must be written in quotes, and
     * then stays as it is.
     */
    public String schema(String module) {
        return derby() && !RESERVED_IN_DERBY.contains(module) ? module.toUpperCase(Locale.ROOT) : module;
    }

    /** A database that is gone with the process: for tests. */
    public boolean inMemory() {
        return url.startsWith("jdbc:derby:memory:");
    }

    /** The address without what follows {@code ?} or {@code ;}, where passwords may stand. */
    public String shownUrl() {
        return url.split("[?;]", 2)[0];
    }

    private static Optional<String> value(Config config, String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }
}
