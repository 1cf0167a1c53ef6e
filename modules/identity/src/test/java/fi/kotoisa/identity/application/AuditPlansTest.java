package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.AuditSearch.Place;
import fi.kotoisa.identity.application.AuditSearch.RecordId;
import fi.kotoisa.platform.testing.Databases;
import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** However the log is searched, the newest entries come along an index that is in their order: nothing is read through and nothing sorted. */
class AuditPlansTest {

    private static final int ROWS = 4_000;
    private static final UUID RECORD = UUID.randomUUID();

    @Test
    void everyCombinationGoesAlongAnIndexOnPostgreSql() throws SQLException {
        try (TestDatabase database = Databases.postgres(false).migrate(List.of("identity")); Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            fill(connection);
            statement.execute("ANALYZE");
            List<String> wrong = new ArrayList<>();
            for (int asked = 0; asked < 1 << 5; asked++) {
                StringBuilder plan = new StringBuilder();
                try (ResultSet lines = statement.executeQuery("EXPLAIN " + sql(asked))) {
                    while (lines.next()) {
                        plan.append(lines.getString(1)).append('\n');
                    }
                }
                if (plan.indexOf("Seq Scan") >= 0) {
                    wrong.add(sql(asked) + "\n" + plan);
                }
            }
            assertEquals("", String.join("\n", wrong));
        }
    }

    @Test
    void everyCombinationGoesAlongAnIndexOnDerby() throws SQLException {
        try (TestDatabase database = Databases.derby().migrate(List.of("identity"))) {
            try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
                fill(connection);
                statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('identity', 'audit_entry', null)");
                statement.execute("CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('identity', 'audit_record', null)");
            }
            List<String> wrong = new ArrayList<>();
            for (AuditSearch search : searches()) {
                String plan = database.inTransaction("identity", entities -> plan(entities, search));
                if (plan.contains("Table Scan") || search.about().isEmpty() && plan.contains("Sort ResultSet")) {
                    wrong.add(search + "\n" + plan);
                }
            }
            assertEquals("", String.join("\n", wrong));
        }
    }

    private static String plan(EntityManager entities, AuditSearch search) {
        Connection connection = entities.unwrap(Connection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            new AuditFinder(entities, search).places(Optional.of(new Place(Instant.ofEpochMilli(3_900), RECORD)), 51);
            try (ResultSet plan = statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                plan.next();
                return plan.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** By each thing and by each set of things, denied or done. */
    private static List<AuditSearch> searches() {
        List<AuditSearch> all = new ArrayList<>();
        for (int asked = 0; asked < 1 << 6; asked++) {
            Optional<Boolean> denied = (asked & 4) == 0 ? Optional.empty() : Optional.of((asked & 32) != 0);
            all.add(new AuditSearch((asked & 1) == 0 ? Optional.empty() : Optional.of(actor(1)), (asked & 16) == 0 ? Optional.empty() : Optional.of(new RecordId(RECORD)),
                    (asked & 2) == 0 ? List.of() : List.of("Baking.b3"), denied, (asked & 8) == 0 ? Optional.empty() : Optional.of("REST"), Optional.empty(), Optional.empty()));
        }
        return all;
    }

    /** As {@link AuditFinder} asks; the bits say by what. Where few rows match, PostgreSQL may sort these few. */
    private static String sql(int asked) {
        boolean about = (asked & 16) != 0;
        String order = about ? "r" : "e";
        String id = about ? "r.entry" : "e.id";
        String where = ((asked & 1) != 0 ? " AND e.actor = '" + actor(1) + "'" : "") + ((asked & 2) != 0 ? " AND e.action = 'Baking.b3'" : "")
                + ((asked & 4) != 0 ? " AND e.outcome = 'DENIED'" : "") + ((asked & 8) != 0 ? " AND e.channel = 'REST'" : "") + (about ? " AND r.entry = e.id AND r.record_id = '" + RECORD + "'" : "");
        return "SELECT " + order + ".happened_at, " + id + " FROM " + (about ? "\"identity\".\"audit_record\" r, " : "") + "\"identity\".\"audit_entry\" e WHERE " + order + ".happened_at >= 100 AND " + order + ".happened_at <= 3900 AND ("
                + order + ".happened_at < 3900 OR " + id + " < 'f')" + where + " ORDER BY " + order + ".happened_at DESC, " + id + " DESC FETCH FIRST 51 ROWS ONLY";
    }

    private static PersonId actor(int number) {
        return new PersonId(new UUID(0, number));
    }

    private static void fill(Connection connection) throws SQLException {
        try (PreparedStatement entry = connection.prepareStatement("INSERT INTO \"identity\".\"audit_entry\" (id, happened_at, actor, channel, request, action, needed, outcome, records) VALUES (?, ?, ?, ?, ?, ?, 'x', ?, '')");
                PreparedStatement about = connection.prepareStatement("INSERT INTO \"identity\".\"audit_record\" (entry, record_type, record_id, happened_at) VALUES (?, 'ContactId', ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                String id = UUID.randomUUID().toString();
                entry.setString(1, id);
                entry.setLong(2, i);
                entry.setString(3, actor(i % 20).toString());
                entry.setString(4, i % 10 == 0 ? "REST" : "PAGE");
                entry.setString(5, UUID.randomUUID().toString());
                entry.setString(6, "Baking.b" + i % 40);
                entry.setString(7, i % 50 == 0 ? "DENIED" : "DONE");
                entry.addBatch();
                about.setString(1, id);
                about.setString(2, (i % 20 == 0 ? RECORD : UUID.randomUUID()).toString());
                about.setLong(3, i);
                about.addBatch();
            }
            entry.executeBatch();
            about.executeBatch();
        }
    }
}
