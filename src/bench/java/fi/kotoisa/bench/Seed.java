package fi.kotoisa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Years of groups in the Derby database of a stopped demo: copies of its story hour on other days, each date with a sign-up of its own and twenty places, all taken on the dates
 * that are over. Nobody has signed up for a coming date.
 */
final class Seed {

    private final Sizes sizes;
    private final LocalDate today;
    private final List<String> intakes = new ArrayList<>();

    private Seed(Sizes sizes, LocalDate today) {
        this.sizes = sizes;
        this.today = today;
    }

    /** Fills the database of a stopped server; answers the intakes of all coming dates, group by group. */
    static List<String> into(Store store, Sizes sizes, LocalDate today) throws SQLException {
        Seed seed = new Seed(sizes, today);
        try (Connection connection = store.open()) {
            for (int i = 0; i < sizes.activities(); i++) {
                seed.group(connection, i);
                connection.commit();
            }
        }
        store.leave();
        return seed.intakes;
    }

    /** The address part of a seeded group. */
    static String activity(int number) {
        return String.format("0be00000-0000-4000-8000-%012d", number);
    }

    private void group(Connection connection, int number) throws SQLException {
        StoryHours.group(connection, activity(number));
        for (int i = 0; i < sizes.dates(); i++) {
            LocalDateTime start = today.plusDays(1 + number % 7 + 7L * (i - sizes.dates() / 2)).atTime(9 + number % 9, 0);
            String session = UUID.randomUUID().toString();
            String intake = UUID.randomUUID().toString();
            boolean coming = start.toLocalDate().isAfter(today);
            int came = coming ? 0 : Math.min(StoryHours.PLACES, sizes.households());
            StoryHours.date(connection, activity(number), session, intake, start, came);
            came(connection, intake, came);
            if (coming) {
                intakes.add(intake);
            }
        }
    }

    private static void came(Connection connection, String intake, int households) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(StoryHours.ENROLMENT)) {
            for (int i = 1; i <= households; i++) {
                StoryHours.add(statement, UUID.randomUUID().toString(), intake, UUID.randomUUID().toString(), i, "-", "-", UUID.randomUUID().toString());
            }
            statement.executeBatch();
        }
    }
}
