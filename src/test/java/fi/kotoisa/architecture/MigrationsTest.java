package fi.kotoisa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.testing.Databases;
import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The migrations are the schema: run on an empty database they make what every entity maps to, on Derby and on PostgreSQL. */
class MigrationsTest {

    private static final Path PLANTED = Path.of("test/resources/planted/database");

    @TestOnBothDatabases
    void everyEntityFitsTheTablesThatTheMigrationsMake(TestDatabase database) {
        List<String> units = units();
        assertFalse(units.isEmpty(), "no persistence unit was found");
        assertEquals("", lines(new Schema(database.migrate(Modules.names())).entitiesWithoutTables(units)));
    }

    @TestOnBothDatabases
    void noForeignKeyCrossesABorder(TestDatabase database) {
        assertEquals("", lines(new Schema(database.migrate(Modules.names())).foreignKeysAbroad(Modules.names())));
    }

    @TestOnBothDatabases
    void everyForeignKeyHasAnIndex(TestDatabase database) {
        assertEquals("", lines(new Schema(database.migrate(Modules.names())).foreignKeysWithoutIndex(Modules.names())));
    }

    @TestOnBothDatabases
    void theMigrationsMayRunAgain(TestDatabase database) {
        database.migrate(Modules.names()).migrate(Modules.names());
    }

    @TestOnBothDatabases
    void anEntityWithoutItsColumnIsFound(TestDatabase database) {
        bites(database, "Bird", schema -> schema.entitiesWithoutTables(List.of("planted")));
    }

    @TestOnBothDatabases
    void aForeignKeyThatCrossesABorderIsFound(TestDatabase database) {
        bites(database, "egg.twig", schema -> schema.foreignKeysAbroad(List.of("planted")));
    }

    /** Only here: Derby makes an index for every foreign key by itself. */
    @Test
    void aForeignKeyWithoutIndexIsFound() {
        try (TestDatabase database = Databases.postgres(false)) {
            bites(database, "egg.laid_by", schema -> schema.foreignKeysWithoutIndex(List.of("planted")));
        }
    }

    private static void bites(TestDatabase database, String planted, Function<Schema, Stream<String>> rule) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader withPlanted = new URLClassLoader(new URL[] {PLANTED.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(withPlanted);
            List<String> found = rule.apply(new Schema(database.migrate(List.of("planted")))).toList();
            assertTrue(found.stream().anyMatch(line -> line.toLowerCase().contains(planted.toLowerCase())), () -> "nothing says " + planted + " among " + found);
        } catch (IOException unclosable) {
            throw new IllegalStateException(unclosable);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static List<String> units() {
        return Modules.names().stream().filter(module -> House.real().resources(module).resolve("META-INF/persistence.xml").toFile().exists()).toList();
    }

    private static String lines(Stream<String> violations) {
        return String.join("\n", violations.toList());
    }
}
