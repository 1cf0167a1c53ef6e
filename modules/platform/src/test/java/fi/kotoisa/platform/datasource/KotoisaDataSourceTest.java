package fi.kotoisa.platform.datasource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database lies whole in its folder, and another program may open it once we have let go. */
class KotoisaDataSourceTest {

    @TempDir
    Path folder;

    private DatabaseSettings settings() {
        return new DatabaseSettings("jdbc:derby:" + folder.resolve("database"), "", "", "", "");
    }

    @Test
    void aClosedDatabaseIsFreeForTheNextAndKeepsWhatItHolds() throws SQLException {
        DataSource database = KotoisaDataSource.forMigrations(settings());
        run(database, "CREATE TABLE kept (word VARCHAR(9))");
        assertTrue(Files.exists(folder.resolve("database/db.lck")), "an open database is locked");
        KotoisaDataSource.close(settings());
        assertFalse(Files.exists(folder.resolve("database/db.lck")), "a closed database is free");
        run(database, "INSERT INTO kept VALUES ('still')");
        KotoisaDataSource.close(settings());
    }

    @Test
    void closingWhatIsNotOpenIsNoFault() {
        KotoisaDataSource.close(settings());
        assertFalse(Files.exists(folder.resolve("database")));
    }

    @Test
    void whatAKilledFirstStartLeftIsReplaced() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("database.new/seg0"));
        Files.writeString(folder.resolve("database.new/service.properties"), "half");
        run(KotoisaDataSource.forMigrations(settings()), "CREATE TABLE whole (word VARCHAR(9))");
        assertFalse(Files.exists(folder.resolve("database.new")));
        KotoisaDataSource.close(settings());
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
