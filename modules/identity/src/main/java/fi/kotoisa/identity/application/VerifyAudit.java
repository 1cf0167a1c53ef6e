package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainState.Damage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

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
        try (BareDatabase database = new BareDatabase(settings); Connection connection = database.connect()) {
            out.println("Looking through the audit log in " + database.name());
            int kept = heads.kept().size();
            out.println(kept == 0 ? "No hash is kept in " + heads + ": an end that was cut off together with its head cannot be seen." : "Comparing with " + kept + " hashes in " + heads);
            return tell(AuditChain.verify(connection, heads.kept(), this::tellProgress));
        } catch (SQLException | IOException unreadable) {
            out.println("Could not look: " + BareDatabase.reason(unreadable));
            return NOT_LOOKED;
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
}
