package fi.kotoisa.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set, each by an option and by an environment variable; the option wins. */
enum Setting {

    PORT("PORT", "8080", "the port of the web pages"),
    HOST("ADDRESS", "127.0.0.1", "the address to listen on; 0.0.0.0 when the proxy is on another machine"),
    BASE_URL("URL", "http://localhost:PORT", "the address people use, for links in messages"),
    DATA("FOLDER", "./kotoisa-data, with --demo ./kotoisa-demo", "where the database, logs and the unpacked server lie"),
    DEMO("", "false", "demo data and demo accounts; not for real people's data"),
    DB_URL("JDBC-URL", "jdbc:derby:FOLDER/database", "the database, Derby or PostgreSQL"),
    DB_USER("NAME", "", "who the application is in the database"),
    DB_PASSWORD_FILE("FILE", "", "a file whose first line is the password; or set KOTOISA_DB_PASSWORD"),
    DB_MIGRATION_USER("NAME", "same as the above", "who may change the schema"),
    DB_MIGRATION_PASSWORD_FILE("FILE", "", "its password; or set KOTOISA_DB_MIGRATION_PASSWORD"),
    OPS_PORT("PORT", "9191", "health and metrics, on 127.0.0.1 only; 0 takes a free port"),
    JAVA_OPTIONS("OPTIONS", "", "more options for the server's Java, such as -Xmx1g"),
    PLAIN("", "false", "no Java options, nothing unpacked ahead; for measuring");

    private final String placeholder;
    private final String usual;
    private final String meaning;

    Setting(String placeholder, String usual, String meaning) {
        this.placeholder = placeholder;
        this.usual = usual;
        this.meaning = meaning;
    }

    static Optional<Setting> ofOption(String option) {
        return Arrays.stream(values()).filter(s -> s.option().equals(option)).findFirst();
    }

    String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String variable() {
        return "KOTOISA_" + name();
    }

    String usual() {
        return usual;
    }

    boolean isSwitch() {
        return placeholder.isEmpty();
    }

    /** The line of {@code --help} about this setting. */
    String help() {
        String use = isSwitch() ? option() : option() + " " + placeholder;
        String standing = usual.isEmpty() || isSwitch() ? "" : " (" + usual + ")";
        return String.format("  %-36s %s%s%n  %-36s   %s", use, meaning, standing, "", variable());
    }
}
