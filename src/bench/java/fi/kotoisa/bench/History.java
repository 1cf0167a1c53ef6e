package fi.kotoisa.bench;

import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.Secrets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

/**
 * Ten years of a town: groups of twenty weekly dates, from eight years ago to two years ahead, twenty households on each date. A household comes to ten dates, can be read and
 * reached like a real one, has its code and link and got one message for each date; who came is written down. Written with SQL, since a use case enrols nobody in the past. What
 * the audit log would hold is missing.
 */
final class History {

    private static final int DATES = 20;
    private static final int PLACES = 20;
    private static final int DATES_OF_ONE = 10;
    private static final int DAYS_BACK = 8 * 365;
    private static final int DAYS = 10 * 365;
    private static final String PATTERN = "0da00000-0000-4000-8000-000000000003";
    private static final String ACTIVITY = "INSERT INTO activities.activity (id, organiser_id, status, language_level, audience, free_of_charge, sign_up, capacity, care_places, hosts_needed,"
            + " leader_id, venue_id, room_id, info_url, feed_key, feed_name, rule_text, created_at, version) SELECT CAST(? AS VARCHAR(36)), organiser_id, status, language_level, audience,"
            + " free_of_charge, 'EACH_DATE', " + PLACES + ", 0, 0, leader_id, venue_id, room_id, info_url, feed_key, feed_name, rule_text, created_at, version FROM activities.activity WHERE id = '"
            + PATTERN + "'";
    private static final String TEXT = "INSERT INTO activities.activity_text (activity_id, language, title, summary, description, bring) SELECT CAST(? AS VARCHAR(36)), language, title, summary,"
            + " description, bring FROM activities.activity_text WHERE activity_id = '" + PATTERN + "'";
    private static final String LANGUAGE = "INSERT INTO activities.activity_language (activity_id, language) SELECT CAST(? AS VARCHAR(36)), language FROM activities.activity_language"
            + " WHERE activity_id = '" + PATTERN + "'";
    private static final String WORD = "INSERT INTO activities.activity_word (activity_id, word) SELECT CAST(? AS VARCHAR(36)), word FROM activities.activity_word WHERE activity_id = '" + PATTERN
            + "'";
    private static final String SESSION = "INSERT INTO activities.session (id, activity_id, original_start, starts_at, ends_at, weekday, whole_day, status, published, reason, venue_id, room_id,"
            + " leader_id, hosts_needed, head_count, edited, feed_key, sequence_number, changed_at, version, day_part) SELECT CAST(? AS VARCHAR(36)), id, CAST(? AS TIMESTAMP),"
            + " CAST(? AS TIMESTAMP), CAST(? AS TIMESTAMP), CAST(? AS INTEGER), false, 'PLANNED', true, CAST(NULL AS VARCHAR(300)), venue_id, room_id, leader_id, hosts_needed,"
            + " CAST(NULL AS INTEGER), false, '', 0, created_at, 1, 1 FROM activities.activity WHERE id = ?";
    private static final String INTAKE = "INSERT INTO activities.intake (id, activity_id, session_id, places, taken, care_places, care_taken, waiting, next_turn, closes_at, cancelled, version)"
            + " VALUES (?, ?, ?, " + PLACES + ", " + PLACES + ", 0, 0, 0, " + (PLACES + 1) + ", ?, false, 1)";
    private static final String CONTACT = "INSERT INTO \"identity\".\"contact\" (id, scope, fingerprint, first_name, phone, phone_index, language, protected_person, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, 'fi', false, 0)";
    private static final String ENROLMENT = "INSERT INTO activities.enrolment (id, intake_id, contact_id, adults, children, care_children, care_essential, care_given, state, turn, queued_at,"
            + " placed_at, code, link, link_index, version) VALUES (?, ?, ?, 1, 0, 0, false, false, 'PLACED', ?, 0, 0, ?, ?, ?, 1)";
    private static final String ATTENDANCE = "INSERT INTO activities.attendance (session_id, enrolment_id, mark, marked_by, marked_at) VALUES (?, ?, 'PRESENT', ?, 0)";
    private static final String MESSAGE = "INSERT INTO platform.message (id, recipient, module, text_key, arguments, created, state, attempts, next_attempt, channel, language_code, shown_address,"
            + " settled, by_day) VALUES (?, ?, 'activities', 'signup-placed', ?, ?, 'SENT', 1, 0, 'SMS', 'fi', '…99', 0, false)";

    private final Connection connection;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final LocalDate today;
    private final Random random = new Random(1);
    private int households;
    private Sample last;

    private History(Connection connection, Secrets secrets, LocalDate today) {
        this.connection = connection;
        this.cipher = new FieldCipher(secrets);
        this.index = new BlindIndex(secrets);
        this.today = today;
    }

    /**
     * What pages can be asked for: one date with its group, and one household that comes to it.
     *
     * @param link the household's key
     */
    record Sample(String group, String session, String intake, String link) {}

    /**
     * Adds so many sign-ups, rounded up to whole dates.
     *
     * @param connection to a stopped server's database
     * @param data the server's folder, where the keys lie
     * @param from how many were added earlier
     * @param to how many there are afterwards
     * @return the last of what was added
     */
    static Sample write(Connection connection, Path data, long from, long to, LocalDate today) throws SQLException, IOException {
        History history = new History(connection, secrets(data.resolve("secrets.properties")), today);
        history.households = (int) from;
        long left = to - from;
        while (left > 0) {
            left -= history.group((int) Math.min(DATES, (left + PLACES - 1) / PLACES));
            connection.commit();
        }
        return history.last;
    }

    private static Secrets secrets(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        }
        String current = lines.getProperty("field.current");
        return new Secrets(current, Map.of(current, Base64.getDecoder().decode(lines.getProperty("field.key." + current))), Base64.getDecoder().decode(lines.getProperty("index.key")));
    }

    /** @return the sign-ups of this group */
    private int group(int dates) throws SQLException {
        String group = Ids.next().toString();
        for (String sql : List.of(ACTIVITY, TEXT, LANGUAGE, WORD)) {
            run(sql, group);
        }
        LocalDate first = today.minusDays(DAYS_BACK).plusDays(random.nextInt(DAYS));
        int hour = 9 + random.nextInt(9);
        List<String> contacts = List.of();
        for (int i = 0; i < dates; i++) {
            if (i % DATES_OF_ONE == 0) {
                contacts = contacts();
            }
            LocalDateTime start = first.plusWeeks(i).atTime(hour, 0);
            String session = Ids.next().toString();
            String intake = Ids.next().toString();
            run(SESSION, session, start, start, start.plusHours(1), start.getDayOfWeek().getValue(), group);
            run(INTAKE, intake, group, session, start);
            last = new Sample(group, session, intake, enrol(session, intake, contacts, start.toLocalDate().isBefore(today)));
        }
        return dates * PLACES;
    }

    private List<String> contacts() throws SQLException {
        List<String> contacts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CONTACT)) {
            for (int i = 0; i < PLACES; i++) {
                households++;
                String id = Ids.next().toString();
                String phone = String.format("+35840%07d", households);
                String name = "Talous " + households;
                contacts.add(id);
                add(statement, id, "history", index.of("identity.contact.fingerprint", "history\u0000" + phone + "\u0000" + name), cipher.encrypt("contact.first_name." + id, name),
                        cipher.encrypt("contact.phone." + id, phone), index.of("identity.contact.phone", phone));
            }
            statement.executeBatch();
        }
        return contacts;
    }

    /** @return the last one's link */
    private String enrol(String session, String intake, List<String> contacts, boolean past) throws SQLException {
        try (PreparedStatement enrolments = connection.prepareStatement(ENROLMENT);
                PreparedStatement attendances = connection.prepareStatement(ATTENDANCE);
                PreparedStatement messages = connection.prepareStatement(MESSAGE)) {
            String link = "";
            for (int i = 0; i < contacts.size(); i++) {
                String id = Ids.next().toString();
                link = id.substring(24) + contacts.get(i).substring(24);
                add(enrolments, id, intake, contacts.get(i), i + 1, cipher.encrypt("activities.enrolment.code." + id, "482913"), cipher.encrypt("activities.enrolment.link." + id, link),
                        index.of("activities.enrolment.link", link));
                String message = Ids.next().toString();
                add(messages, message, contacts.get(i), cipher.encryptAll("platform.message.arguments." + message, Map.of("title", "Satutunti", "when", "tiistai 24.11. kello 17.00–18.30",
                        "place", "Kirjasto", "code", "482913", "link", "https://kotoisa.example.fi/fi/activities/my-signup?key=" + link)), System.currentTimeMillis());
                if (past) {
                    add(attendances, session, id, contacts.get(0));
                }
            }
            enrolments.executeBatch();
            attendances.executeBatch();
            messages.executeBatch();
            return link;
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            add(statement, values);
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof LocalDateTime time ? Timestamp.valueOf(time) : values[i]);
        }
        statement.addBatch();
    }
}
