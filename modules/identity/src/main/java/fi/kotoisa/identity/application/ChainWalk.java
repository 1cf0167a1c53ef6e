package fi.kotoisa.identity.application;

import fi.kotoisa.identity.application.ChainState.Damage;
import fi.kotoisa.identity.application.ChainState.Kind;
import fi.kotoisa.identity.domain.AuditEntry;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.identity.domain.AuditEntry.Origin;
import fi.kotoisa.identity.domain.AuditSeal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Walks along the chain of the audit log over a bare connection: so a running server, whose job it is at night, and a command without a server see the same. It keeps one row in memory.
 */
final class ChainWalk {

    private static final String LINKS = "SELECT s.number, s.previous, s.hash, e.id, e.happened_at, e.actor, e.channel, e.request, e.action, e.needed, e.outcome, e.records, e.purpose, e.words"
            + " FROM \"identity\".\"audit_seal\" s LEFT JOIN \"identity\".\"audit_entry\" e ON e.id = s.entry WHERE s.number > ? AND s.number <= ? ORDER BY s.number";
    private static final String STRANGERS = "SELECT e.id FROM \"identity\".\"audit_entry\" e WHERE e.happened_at >= ?"
            + " AND NOT EXISTS (SELECT 1 FROM \"identity\".\"audit_seal\" s WHERE s.entry = e.id) AND NOT EXISTS (SELECT 1 FROM \"identity\".\"audit_pending\" p WHERE p.entry = e.id)"
            + " FETCH FIRST 10 ROWS ONLY";
    private static final String LINKED = "SELECT 1 FROM \"identity\".\"audit_seal\" WHERE entry = ?";

    private final Connection connection;

    ChainWalk(Connection connection) {
        this.connection = connection;
    }

    /** Where the chain is known to fit: the number of a link and its hash. */
    record Place(long number, String hash) {

        static final Place START = new Place(0, "");
    }

    /**
     * Some links on.
     *
     * @param over whether the chain ends here
     */
    record Step(Place reached, boolean over, Optional<Damage> damage) {}

    Step on(Place from, int links) throws SQLException {
        Place reached = from;
        try (PreparedStatement statement = connection.prepareStatement(LINKS)) {
            statement.setLong(1, from.number());
            statement.setLong(2, from.number() + links);
            statement.setFetchSize(links);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional<Kind> damage = damage(rows, reached);
                    if (damage.isPresent()) {
                        return new Step(reached, true, Optional.of(new Damage(damage.get(), reached.number() + 1)));
                    }
                    reached = new Place(rows.getLong(1), rows.getString(3));
                }
            }
        }
        if (reached.number() == from.number() + links) {
            return new Step(reached, false, Optional.empty());
        }
        long end = Math.max(number("SELECT number FROM \"identity\".\"audit_head\" WHERE id = 1"), number("SELECT MAX(number) FROM \"identity\".\"audit_seal\""));
        // the sealer may have come further meanwhile: then the next step goes on
        boolean gap = end > reached.number() && number("SELECT COUNT(*) FROM \"identity\".\"audit_seal\" WHERE number = " + (reached.number() + 1)) == 0;
        return new Step(reached, gap || end <= reached.number(), gap ? Optional.of(new Damage(Kind.REMOVED, reached.number() + 1)) : Optional.empty());
    }

    private static Optional<Kind> damage(ResultSet row, Place before) throws SQLException {
        if (row.getLong(1) != before.number() + 1 || row.getString(4) == null) {
            return Optional.of(Kind.REMOVED);
        }
        String previous = Optional.ofNullable(row.getString(2)).orElse("");
        try {
            boolean fits = previous.equals(before.hash()) && AuditSeal.hash(row.getLong(1), before.hash(), entry(row)).equals(row.getString(3));
            return fits ? Optional.empty() : Optional.of(Kind.ALTERED);
        } catch (IllegalArgumentException noId) {
            return Optional.of(Kind.ALTERED);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Origin from = new Origin(Optional.ofNullable(row.getString(6)).map(UUID::fromString), row.getString(7), UUID.fromString(row.getString(8)));
        Deed deed = new Deed(row.getString(9), row.getString(10), row.getString(11), row.getString(12), Optional.ofNullable(row.getString(13)), Optional.ofNullable(row.getString(14)));
        return new AuditEntry(UUID.fromString(row.getString(4)), Instant.ofEpochMilli(row.getLong(5)), from, deed);
    }

    /** Whether there are rows since this moment that neither have a link nor wait for one. */
    boolean strangers(Instant since) throws SQLException {
        List<String> suspects = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(STRANGERS)) {
            statement.setLong(1, since.toEpochMilli());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    suspects.add(rows.getString(1));
                }
            }
        }
        for (String suspect : suspects) {
            // one that got its link between the two questions has it now
            if (!linked(suspect)) {
                return true;
            }
        }
        return false;
    }

    private boolean linked(String entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINKED)) {
            statement.setString(1, entry);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Whether the chain still holds what was kept of it elsewhere. */
    Optional<Damage> compare(List<Place> kept) throws SQLException {
        for (Place each : kept) {
            Optional<String> hash = hash(each.number());
            if (hash.isEmpty()) {
                return Optional.of(new Damage(Kind.REMOVED, number("SELECT MAX(number) FROM \"identity\".\"audit_seal\" WHERE number < " + each.number()) + 1));
            }
            if (!hash.get().equals(each.hash())) {
                return Optional.of(new Damage(Kind.REWRITTEN, each.number()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> hash(long number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT hash FROM \"identity\".\"audit_seal\" WHERE number = ?")) {
            statement.setLong(1, number);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    long waiting() throws SQLException {
        return number("SELECT COUNT(*) FROM \"identity\".\"audit_pending\"");
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
