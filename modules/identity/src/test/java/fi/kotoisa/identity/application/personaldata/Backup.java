package fi.kotoisa.identity.application.personaldata;

import fi.kotoisa.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** All rows as they are now, but for the log, which only grows; and brings them back, as an older backup would. */
final class Backup {

    private static final int ROUNDS = 30;

    private final TestDatabase database;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    private record Row(String table, List<Object> values) {}

    private interface Try {

        void run() throws SQLException;
    }

    private Backup(TestDatabase database) {
        this.database = database;
    }

    static Backup of(TestDatabase database) throws SQLException {
        Backup backup = new Backup(database);
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : Cells.all(connection)) {
                if (!table.toLowerCase(Locale.ROOT).matches("audit_.*|flyway.*")) {
                    backup.keep(connection, table);
                }
            }
        }
        return backup;
    }

    private void keep(Connection connection, String table) throws SQLException {
        tables.add(table);
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("SELECT * FROM " + name(table))) {
            while (found.next()) {
                List<Object> values = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    values.add(found.getObject(column));
                }
                rows.add(new Row(table, values));
            }
        }
    }

    private static String name(String table) {
        return "\"identity\".\"" + table + "\"";
    }

    void restore() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            List<Try> work = new ArrayList<>();
            tables.forEach(table -> work.add(() -> execute(connection, "DELETE FROM " + name(table))));
            untilAllAreDone(work);
            work.clear();
            rows.forEach(row -> work.add(() -> insert(connection, row)));
            untilAllAreDone(work);
        }
    }

    /** What leans on another row comes after it: what is refused is tried again. */
    private static void untilAllAreDone(List<Try> work) throws SQLException {
        List<Try> left = new ArrayList<>(work);
        SQLException refused = null;
        for (int round = 0; round < ROUNDS && !left.isEmpty(); round++) {
            List<Try> again = new ArrayList<>();
            for (Try each : left) {
                try {
                    each.run();
                } catch (SQLException notYet) {
                    refused = notYet;
                    again.add(each);
                }
            }
            left = again;
        }
        if (!left.isEmpty()) {
            throw refused;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void insert(Connection connection, Row row) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(row.values().size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + name(row.table()) + " VALUES (" + marks + ")")) {
            for (int i = 0; i < row.values().size(); i++) {
                statement.setObject(i + 1, row.values().get(i));
            }
            statement.executeUpdate();
        }
    }
}
