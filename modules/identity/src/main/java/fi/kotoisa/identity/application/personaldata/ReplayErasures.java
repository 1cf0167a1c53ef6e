package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.identity.application.BareDatabase;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Line;
import fi.kotoisa.identity.application.personaldata.ErasuresFile.Word;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * {@code java -jar kotoisa.jar --replay-erasures}: says, without a server or beside a running one, which records were erased and are back because an older backup was restored. Only reads: with {@code --yes} the
 * server that is started afterwards erases them. Knows nothing but Java and the drivers.
 */
public final class ReplayErasures {

    /** Nothing that was erased is back. */
    public static final int NOTHING = 0;
    /** Some of it is back. */
    public static final int BACK = 1;
    /** It could not be read. */
    public static final int NOT_LOOKED = 2;

    private static final String PERSON = "SELECT 1 FROM \"identity\".\"particulars\" WHERE person = ?";
    private static final String CONTACT = "SELECT 1 FROM \"identity\".\"contact\" WHERE id = ? AND erased_at IS NULL";
    private static final String CONFIRMED = "SELECT 1 FROM \"identity\".\"erasure_item\" i, \"identity\".\"erasure\" e WHERE e.id = i.erasure AND i.id = ? AND e.state IN ('CONFIRMED', 'DONE')";

    private final Map<String, String> settings;
    private final PrintStream out;

    private ReplayErasures(Map<String, String> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * @param settings {@code url}, {@code user}, {@code password} of the database, and {@code data}, the folder of {@value ErasuresFile#NAME}
     * @return the exit code
     */
    public static int run(Map<String, String> settings, PrintStream out) {
        return new ReplayErasures(settings, out).look();
    }

    private int look() {
        ErasuresFile file = new ErasuresFile(Path.of(settings.get("data")));
        if (!file.isThere()) {
            out.println("Could not look: there is no " + file + ". Put the newest copy of it there.");
            return NOT_LOOKED;
        }
        try (BareDatabase database = new BareDatabase(settings); Connection connection = database.connect()) {
            List<Line> known = file.known().values().stream().filter(line -> line.word() != Word.NOT).toList();
            out.println("Looking in " + database.name() + " for " + known.size() + " erased records of " + file);
            return tell(back(connection, known));
        } catch (SQLException | IOException unreadable) {
            out.println("Could not look: " + BareDatabase.reason(unreadable));
            return NOT_LOOKED;
        }
    }

    private static List<Line> back(Connection connection, List<Line> known) throws SQLException {
        List<Line> back = new ArrayList<>();
        try (PreparedStatement person = connection.prepareStatement(PERSON); PreparedStatement contact = connection.prepareStatement(CONTACT); PreparedStatement confirmed = connection.prepareStatement(CONFIRMED)) {
            for (Line line : known) {
                if (any(line.kind().equals("PERSON") ? person : contact, line.record()) && (line.word() == Word.DONE || line.item().isEmpty() || !any(confirmed, line.item().get()))) {
                    back.add(line);
                }
            }
        }
        return back;
    }

    private static boolean any(PreparedStatement question, UUID id) throws SQLException {
        question.setString(1, id.toString());
        try (ResultSet answer = question.executeQuery()) {
            return answer.next();
        }
    }

    private int tell(List<Line> back) {
        if (back.isEmpty()) {
            out.println("Nothing that was erased is back.");
            return NOTHING;
        }
        out.println("ERASED RECORDS ARE BACK: " + of(back, "PERSON") + " of the register, " + of(back, "CONTACT") + " of sign-ups.");
        back.forEach(line -> out.println("  " + line.kind().toLowerCase(Locale.ROOT) + " " + line.record() + " erased " + line.at()));
        return BACK;
    }

    private static long of(List<Line> back, String kind) {
        return back.stream().filter(line -> line.kind().equals(kind)).count();
    }
}
