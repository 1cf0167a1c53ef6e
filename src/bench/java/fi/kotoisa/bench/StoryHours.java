package fi.kotoisa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;

/** Copies of the demo's story hour, signed up for date by date, with twenty places on each. Written with SQL, since a use case plans one group at a time and enrols nobody in the past. */
final class StoryHours {

    static final int PLACES = 20;
    static final String PATTERN = "0da00000-0000-4000-8000-000000000003";

    /** Its values: id, intake, contact, turn, code, link, mark of the link. */
    static final String ENROLMENT = "INSERT INTO activities.enrolment (id, intake_id, contact_id, adults, children, care_children, care_essential, care_given, state, turn, queued_at,"
            + " placed_at, code, link, link_index, version) VALUES (?, ?, ?, 1, 0, 0, false, false, 'PLACED', ?, 0, 0, ?, ?, ?, 1)";

    private static final String ACTIVITY = "INSERT INTO activities.activity (id, organiser_id, status, language_level, audience, free_of_charge, sign_up, capacity, care_places, hosts_needed,"
            + " leader_id, venue_id, room_id, info_url, feed_key, feed_name, rule_text, created_at, version) SELECT CAST(? AS VARCHAR(36)), organiser_id, status, language_level, audience,"
            + " free_of_charge, sign_up, capacity, care_places, hosts_needed, leader_id, venue_id, room_id, info_url, feed_key, feed_name, rule_text, created_at, version"
            + " FROM activities.activity WHERE id = '" + PATTERN + "'";
    private static final String TEXT = "INSERT INTO activities.activity_text (activity_id, language, title, summary, description, bring) SELECT CAST(? AS VARCHAR(36)), language, title, summary,"
            + " description, bring FROM activities.activity_text WHERE activity_id = '" + PATTERN + "'";
    private static final String LANGUAGE = "INSERT INTO activities.activity_language (activity_id, language) SELECT CAST(? AS VARCHAR(36)), language FROM activities.activity_language"
            + " WHERE activity_id = '" + PATTERN + "'";
    private static final String WORD = "INSERT INTO activities.activity_word (activity_id, word) SELECT CAST(? AS VARCHAR(36)), word FROM activities.activity_word WHERE activity_id = '" + PATTERN
            + "'";
    private static final String SESSION = "INSERT INTO activities.session (id, activity_id, original_start, starts_at, ends_at, weekday, whole_day, status, published, reason, venue_id, room_id,"
            + " leader_id, hosts_needed, head_count, edited, feed_key, sequence_number, changed_at, version, day_part) SELECT CAST(? AS VARCHAR(36)), id, CAST(? AS TIMESTAMP),"
            + " CAST(? AS TIMESTAMP), CAST(? AS TIMESTAMP), CAST(? AS INTEGER), false, 'PLANNED', true, CAST(NULL AS VARCHAR(300)), venue_id, room_id, leader_id, hosts_needed,"
            + " CAST(NULL AS INTEGER), false, '', 0, created_at, 1, CAST(? AS INTEGER) FROM activities.activity WHERE id = ?";
    private static final String INTAKE = "INSERT INTO activities.intake (id, activity_id, session_id, places, taken, care_places, care_taken, waiting, next_turn, closes_at, cancelled, version)"
            + " VALUES (?, ?, ?, " + PLACES + ", ?, 0, 0, 0, ?, ?, false, 1)";

    private StoryHours() {
    }

    static void group(Connection connection, String id) throws SQLException {
        for (String sql : List.of(ACTIVITY, TEXT, LANGUAGE, WORD)) {
            run(connection, sql, id);
        }
    }

    /** One date of an hour, of which so many places are taken; who took them is yet to be written. */
    static void date(Connection connection, String group, String session, String intake, LocalDateTime start, int taken) throws SQLException {
        int dayPart = start.getHour() < 12 ? 1 : start.getHour() < 16 ? 2 : 3;
        run(connection, SESSION, session, start, start, start.plusHours(1), start.getDayOfWeek().getValue(), dayPart, group);
        run(connection, INTAKE, intake, group, session, taken, taken + 1, start);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            add(statement, values);
            statement.executeBatch();
        }
    }

    /** One more row of a batch. */
    static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof LocalDateTime time ? Timestamp.valueOf(time) : values[i]);
        }
        statement.addBatch();
    }
}
