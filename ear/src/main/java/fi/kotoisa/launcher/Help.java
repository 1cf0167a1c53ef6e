package fi.kotoisa.launcher;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class Help {

    private Help() {
    }

    static String text() {
        return """
                Kotoisa, the software of a municipality's integration services.

                  java -jar kotoisa.jar --demo     try it with demo data
                  java -jar kotoisa.jar            run it

                Options, what they are without you, and the environment variable that does the same:

                """
                + Arrays.stream(Setting.values()).map(Setting::help).collect(Collectors.joining(System.lineSeparator()))
                + """

                  --help                               this text
                  --version                            which version this is
                  --verify-audit                       looks whether the audit log is as it was written: ends with 0 where
                                                       it is whole, 1 where it is damaged, 2 where it could not be read.
                                                       Takes the options of the data folder and the database; Derby only
                                                       with the server stopped
                  --replay-erasures                    after a backup was restored: says which erased records are back. Ends
                                                       with 0 where none is, 1 where some are, 2 where it could not be looked.
                                                       Takes the same options; with --yes it erases them again, with the
                                                       server stopped

                Passwords are given by KOTOISA_DB_PASSWORD and KOTOISA_DB_MIGRATION_PASSWORD or by a file, never on the command line.
                Every other KOTOISA_… variable reaches the application as it is. Stop with Ctrl+C.
                """;
    }
}
