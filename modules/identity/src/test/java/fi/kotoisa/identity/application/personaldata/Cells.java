package fi.kotoisa.identity.application.personaldata;

import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the database cell by cell. */
final class Cells {

    /** What knows ids on purpose. */
    private static final Set<String> KNOW_IDS = Set.of("audit_entry", "audit_record", "audit_pending", "audit_seal", "erasure_item", "erased_record");

    private Cells() {}

    /** Which cell of which table holds one of the traces. */
    static List<String> found(TestDatabase database, Set<String> traces) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("SELECT * FROM \"identity\".\"" + table + "\"")) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            String cell = String.valueOf(rows.getString(column)).toLowerCase(Locale.ROOT);
                            if (traces.stream().anyMatch(trace -> cell.contains(trace.toLowerCase(Locale.ROOT)))) {
                                found.add(table + "." + rows.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = all(connection);
        names.removeIf(name -> KNOW_IDS.contains(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Every table of the module. */
    static List<String> all(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet tables = meta.getTables(null, "identity", "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        assertTrue(names.size() > 20, names::toString);
        return names;
    }
}
