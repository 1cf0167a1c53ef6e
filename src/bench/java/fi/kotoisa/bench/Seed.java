package fi.kotoisa.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Years of groups in the Derby database of a stopped demo: copies of its story hour on other days, each date with a sign-up of its own and twenty places, all taken on the dates
 * that are over. Nobody has signed up for a coming date. Written with SQL, since a use case plans one group at a time and enrols nobody in the past.
 */
final class Seed {

    static final int PLACES = 20;

    /** The demo's story hour: ten dates of twenty places, signed up for one by one. */
    static final String PATTERN = "0da00000-0000-4000-8000-000000000003";
    private static final String ACTIVITY = "INSERT INTO activities.activity SELECT CAST(? AS VARCHAR(36)), organiser_id, status, language_level, audience, free_of_charge, sign_up, capacity,"
            + " care_places, hosts_needed, leader_id, venue_id, room_id, info_url, feed_key, feed_name, rule_text, created_at, version FROM activities.activity WHERE id = '" + PATTERN + "'";
    private static final String TEXT = "INSERT INTO activities.activity_text SELECT CAST(? AS VARCHAR(36)), language, title, summary, description, bring FROM activities.activity_text"
            + " WHERE activity_id = '" + PATTERN + "'";
    private static final String LANGUAGE = "INSERT INTO activities.activity_language SELECT CAST(? AS VARCHAR(36)), language FROM activities.activity_language WHERE activity_id = '" + PATTERN
            + "'";
    private static final String SESSION = "INSERT INTO activities.session (id, activity_id, original_start, starts_at, ends_at, weekday, whole_day, status, published, reason, venue_id, room_id,"
            + " leader_id, hosts_needed, head_count, edited, feed_key, sequence_number, changed_at, version, day_part)"
            + " SELECT CAST(? AS VARCHAR(36)), id, CAST(? AS TIMESTAMP), CAST(? AS TIMESTAMP), CAST(? AS TIMESTAMP), CAST(? AS INTEGER),"
            + " false, 'PLANNED', true, CAST(NULL AS VARCHAR(300)), venue_id, room_id, leader_id, hosts_needed, CAST(NULL AS INTEGER), false, '', 0, created_at, 1,"
            + " CAST(? AS INTEGER) FROM activities.activity WHERE id = ?";
    private static final String INTAKE = "INSERT INTO activities.intake VALUES (?, ?, ?, " + PLACES + ", ?, 0, 0, 0, ?, ?, false, 1)";
    private static final String ENROLMENT = "INSERT INTO activities.enrolment VALUES (?, ?, ?, 1, 0, 0, false, false, 'PLACED', ?, 0, 0, NULL, NULL, '-', '-', ?, 1)";

    private final Sizes sizes;
    private final LocalDate today;
    private final List<String> intakes = new ArrayList<>();

    private Seed(Sizes sizes, LocalDate today) {
        this.sizes = sizes;
        this.today = today;
    }

    /** Fills the database in this folder; answers the intakes of all coming dates, group by group. */
    static List<String> into(Path database, Sizes sizes, LocalDate today) throws SQLException {
        Seed seed = new Seed(sizes, today);
        try (Connection connection = DriverManager.getConnection("jdbc:derby:" + database)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < sizes.activities(); i++) {
                seed.group(connection, i);
                connection.commit();
            }
        }
        close(database);
        return seed.intakes;
    }

    /** The address part of a seeded group. */
    static String activity(int number) {
        return String.format("0be00000-0000-4000-8000-%012d", number);
    }

    private void group(Connection connection, int number) throws SQLException {
        for (String sql : List.of(ACTIVITY, TEXT, LANGUAGE)) {
            run(connection, sql, activity(number));
        }
        for (int i = 0; i < sizes.dates(); i++) {
            LocalDateTime start = today.plusDays(1 + number % 7 + 7L * (i - sizes.dates() / 2)).atTime(9 + number % 9, 0);
            String session = UUID.randomUUID().toString();
            run(connection, SESSION, session, start, start, start.plusHours(1), start.getDayOfWeek().getValue(),
                    start.getHour() < 12 ? 1 : start.getHour() < 16 ? 2 : 3, activity(number));
            String intake = UUID.randomUUID().toString();
            boolean coming = start.toLocalDate().isAfter(today);
            int came = coming ? 0 : Math.min(PLACES, sizes.households());
            run(connection, INTAKE, intake, activity(number), session, came, came + 1, start);
            came(connection, intake, came);
            if (coming) {
                intakes.add(intake);
            }
        }
    }

    private static void came(Connection connection, String intake, int households) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ENROLMENT)) {
            for (int i = 1; i <= households; i++) {
                statement.setString(1, UUID.randomUUID().toString());
                statement.setString(2, intake);
                statement.setString(3, UUID.randomUUID().toString());
                statement.setLong(4, i);
                statement.setString(5, UUID.randomUUID().toString());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof LocalDateTime time ? java.sql.Timestamp.valueOf(time) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void close(Path database) throws SQLException {
        try (Statement never = DriverManager.getConnection("jdbc:derby:" + database + ";shutdown=true").createStatement()) {
            throw new IllegalStateException("Derby stays open: " + never);
        } catch (SQLException closed) {
            if (!"08006".equals(closed.getSQLState())) {
                throw closed;
            }
        }
    }
}
