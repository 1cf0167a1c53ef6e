package fi.kotoisa.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the person asked for, understood and complete. Ports are 1–65535, the operator's may be 0; paths are absolute. */
record Options(
        int port, String host, String baseUrl, Path data, boolean demo, Database database, int opsPort,
        List<String> javaOptions, boolean plain) {

    /** Where the data is kept. An empty user or password is none. */
    record Database(String url, String user, String password, String migrationUser, String migrationPassword) {
    }

    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> PASSWORD_OPTIONS = Set.of("--db-password", "--db-migration-password");

    /**
     * Reads the command line, then the environment for what the command line leaves open.
     *
     * @param here what relative paths start from
     * @throws Refused with one sentence and exit code 2
     */
    static Options read(List<String> arguments, Map<String, String> environment, Path here) throws Refused {
        Values values = new Values(ofCommandLine(arguments), environment);
        boolean demo = values.isOn(Setting.DEMO);
        Path data = here.resolve(values.get(Setting.DATA).orElse(demo ? "kotoisa-demo" : "kotoisa-data")).toAbsolutePath().normalize();
        int port = values.port(Setting.PORT, 1);
        int opsPort = values.port(Setting.OPS_PORT, 0);
        if (port == opsPort) {
            throw unclear("--port and --ops-port must differ, and both are " + port + ".");
        }
        return new Options(port, values.get(Setting.HOST).orElse(Setting.HOST.usual()),
                values.get(Setting.BASE_URL).orElse("http://localhost:" + port), data, demo,
                database(values, data, here), opsPort,
                values.get(Setting.JAVA_OPTIONS).map(text -> List.of(text.trim().split("\\s+"))).orElse(List.of()),
                values.isOn(Setting.PLAIN));
    }

    private static Database database(Values values, Path data, Path here) throws Refused {
        return new Database(
                values.get(Setting.DB_URL).orElse("jdbc:derby:" + data.resolve("database")),
                values.get(Setting.DB_USER).orElse(""),
                password(values, "KOTOISA_DB_PASSWORD", Setting.DB_PASSWORD_FILE, here),
                values.get(Setting.DB_MIGRATION_USER).orElse(""),
                password(values, "KOTOISA_DB_MIGRATION_PASSWORD", Setting.DB_MIGRATION_PASSWORD_FILE, here));
    }

    /** The same for a server that erases again and ends: nobody reaches it meanwhile. */
    Options forReplay(int freePort) {
        List<String> more = Stream.concat(javaOptions.stream(), Stream.of("-Dkotoisa.replay-erasures=true")).toList();
        return new Options(freePort, "127.0.0.1", baseUrl, data, demo, database, 0, more, plain);
    }

    private static String password(Values values, String variable, Setting fileSetting, Path here) throws Refused {
        Optional<String> file = values.get(fileSetting);
        if (file.isEmpty()) {
            return values.environment().getOrDefault(variable, "");
        }
        try {
            return Files.readString(here.resolve(file.get())).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw unclear("The password file " + file.get() + " of " + fileSetting.option() + " cannot be read.");
        }
    }

    private static Map<Setting, String> ofCommandLine(List<String> arguments) throws Refused {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            Setting setting = known(parts[0]);
            if (setting.isSwitch()) {
                given.put(setting, parts.length == 2 ? parts[1] : "true");
            } else if (parts.length == 2) {
                given.put(setting, parts[1]);
            } else if (i + 1 < arguments.size()) {
                given.put(setting, arguments.get(++i));
            } else {
                throw unclear(parts[0] + " needs a value after it.");
            }
        }
        return given;
    }

    private static Setting known(String option) throws Refused {
        if (PASSWORD_OPTIONS.contains(option)) {
            throw unclear("Everyone on this machine can read a command line: give the password by " + option
                    + "-file or an environment variable instead.");
        }
        return Setting.ofOption(option)
                .orElseThrow(() -> unclear("There is no option " + option + "; --help lists those there are."));
    }

    private static Refused unclear(String sentence) {
        return new Refused(Refused.OPTIONS, sentence);
    }

    private record Values(Map<Setting, String> given, Map<String, String> environment) {

        Optional<String> get(Setting setting) {
            String value = given.getOrDefault(setting, environment.getOrDefault(setting.variable(), ""));
            return Optional.of(value).filter(text -> !text.isBlank());
        }

        boolean isOn(Setting setting) throws Refused {
            String value = get(setting).orElse("false");
            return switch (value) {
                case "true", "1", "yes" -> true;
                case "false", "0", "no" -> false;
                default -> throw unclear(setting.option() + " (" + setting.variable() + ") is true or false, not “" + value + "”.");
            };
        }

        int port(Setting setting, int lowest) throws Refused {
            String value = get(setting).orElse(setting.usual());
            try {
                int port = Integer.parseInt(value);
                if (port >= lowest && port <= HIGHEST_PORT) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // told below, together with numbers out of range
            }
            throw unclear(setting.option() + " (" + setting.variable() + ") is a port from " + lowest + " to "
                    + HIGHEST_PORT + ", not “" + value + "”.");
        }
    }
}
