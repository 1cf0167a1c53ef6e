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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ten years of a town: groups of twenty weekly dates, from eight years ago to two years ahead, twenty households on each date. A household comes to ten dates, can be read and
 * reached like a real one, has its code and link and got one message for each date; who came is written down. What
 * the audit log would hold is missing.
 *
 * <p>The first fifteen groups fill the lists of these days: each meets today or tomorrow and once more on a Tuesday evening. What is added later lies around these days, so that a list shows as
 * much among a million as among a thousand.
 */
final class History {

    private static final int DATES = 20;
    private static final int DATES_OF_ONE = 10;
    private static final int DAYS_BACK = 8 * 365;
    private static final int DAYS = 10 * 365;
    private static final int SOON = 15;
    private static final int WEEKS_AHEAD = 3;
    private static final String CONTACT = "INSERT INTO \"identity\".\"contact\" (id, scope, fingerprint, first_name, phone, phone_index, language, protected_person, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, 'fi', false, 0)";
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
        for (int i = 0; from == 0 && i < SOON; i++) {
            left -= history.soon(i);
            connection.commit();
        }
        while (left > 0) {
            left -= history.group((int) Math.min(DATES, (left + StoryHours.PLACES - 1) / StoryHours.PLACES));
            connection.commit();
        }
        return history.last;
    }

    /** The keys of a server's folder. */
    static Secrets secrets(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            lines.load(text);
        }
        String current = lines.getProperty("field.current");
        return new Secrets(current, Map.of(current, Base64.getDecoder().decode(lines.getProperty("field.key." + current))), Base64.getDecoder().decode(lines.getProperty("index.key")));
    }

    private int soon(int number) throws SQLException {
        LocalDate tuesday = today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).plusWeeks(number);
        return group(List.of(today.plusDays(number % 2).atTime(9 + number % 9, 0), tuesday.atTime(18, 0)));
    }

    private int group(int dates) throws SQLException {
        LocalDate first = first();
        int hour = 9 + random.nextInt(9);
        return group(IntStream.range(0, dates).mapToObj(week -> first.plusWeeks(week).atTime(hour, 0)).toList());
    }

    /** Its last date is over before today, or its first is some weeks ahead. */
    private LocalDate first() {
        int around = DATES * 7 + WEEKS_AHEAD * 7;
        LocalDate first = today.minusDays(DAYS_BACK).plusDays(random.nextInt(DAYS - around));
        return first.isBefore(today.minusWeeks(DATES)) ? first : first.plusDays(around);
    }

    /** @return the sign-ups of this group */
    private int group(List<LocalDateTime> dates) throws SQLException {
        String group = Ids.next().toString();
        StoryHours.group(connection, group);
        List<String> contacts = List.of();
        for (int i = 0; i < dates.size(); i++) {
            if (i % DATES_OF_ONE == 0) {
                contacts = contacts();
            }
            LocalDateTime start = dates.get(i);
            String session = Ids.next().toString();
            String intake = Ids.next().toString();
            StoryHours.date(connection, group, session, intake, start, StoryHours.PLACES);
            last = new Sample(group, session, intake, enrol(session, intake, contacts, start.toLocalDate().isBefore(today)));
        }
        return dates.size() * StoryHours.PLACES;
    }

    private List<String> contacts() throws SQLException {
        List<String> contacts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CONTACT)) {
            for (int i = 0; i < StoryHours.PLACES; i++) {
                households++;
                String id = Ids.next().toString();
                String phone = String.format("+35840%07d", households);
                String name = "Talous " + households;
                contacts.add(id);
                StoryHours.add(statement, id, "history", index.of("identity.contact.fingerprint", "history\u0000" + phone + "\u0000" + name), cipher.encrypt("contact.first_name." + id, name),
                        cipher.encrypt("contact.phone." + id, phone), index.of("identity.contact.phone", phone));
            }
            statement.executeBatch();
        }
        return contacts;
    }

    /** @return the last one's link */
    private String enrol(String session, String intake, List<String> contacts, boolean past) throws SQLException {
        try (PreparedStatement enrolments = connection.prepareStatement(StoryHours.ENROLMENT);
                PreparedStatement attendances = connection.prepareStatement(ATTENDANCE);
                PreparedStatement messages = connection.prepareStatement(MESSAGE)) {
            String link = "";
            for (int i = 0; i < contacts.size(); i++) {
                String id = Ids.next().toString();
                link = id.substring(24) + contacts.get(i).substring(24);
                StoryHours.add(enrolments, id, intake, contacts.get(i), i + 1, cipher.encrypt("activities.enrolment.code." + id, "482913"), cipher.encrypt("activities.enrolment.link." + id, link),
                        index.of("activities.enrolment.link", link));
                String message = Ids.next().toString();
                StoryHours.add(messages, message, contacts.get(i), cipher.encryptAll("platform.message.arguments." + message, Map.of("title", "Satutunti", "when", "tiistai 24.11. kello 17.00–18.30",
                        "place", "Kirjasto", "code", "482913", "link", "https://kotoisa.example.fi/fi/activities/my-signup?key=" + link)), System.currentTimeMillis());
                if (past) {
                    StoryHours.add(attendances, session, id, contacts.get(0));
                }
            }
            enrolments.executeBatch();
            attendances.executeBatch();
            messages.executeBatch();
            return link;
        }
    }
}
