package fi.kotoisa.architecture;

import fi.kotoisa.platform.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the migrations have made, read from the database itself. */
final class Schema {

    private record ForeignKey(String table, String column, String schema, String target) {}

    private final TestDatabase database;

    Schema(TestDatabase database) {
        this.database = database;
    }

    /** Entities, collections and associations that cannot be read. */
    Stream<String> entitiesWithoutTables(List<String> units) {
        return units.stream().flatMap(unit -> database.unit(unit).getMetamodel().getEntities().stream()
                .flatMap(entity -> Stream.concat(
                        unreadable(unit, "SELECT e FROM " + entity.getName() + " e"),
                        collections(entity).flatMap(name -> unreadable(unit, "SELECT c FROM " + entity.getName() + " e JOIN e." + name + " c")))));
    }

    private static Stream<String> collections(EntityType<?> entity) {
        return entity.getAttributes().stream().filter(Attribute::isCollection).map(Attribute::getName);
    }

    private Stream<String> unreadable(String unit, String query) {
        try (EntityManager entities = database.unit(unit).createEntityManager()) {
            entities.createQuery(query).getResultList();
            return Stream.empty();
        } catch (PersistenceException noSuchTable) {
            return Stream.of(unit + ": " + query + ": " + noSuchTable.getMessage().lines().limit(3).toList());
        }
    }

    Stream<String> foreignKeysAbroad(List<String> modules) {
        return foreignKeys(modules).filter(key -> !key.schema.equals(key.target)).map(key -> key.table + "." + key.column + " points into " + key.target);
    }

    Stream<String> foreignKeysWithoutIndex(List<String> modules) {
        return foreignKeys(modules).filter(key -> !indexed(key)).map(key -> key.table + "." + key.column + " in " + key.schema + " has no index");
    }

    private Stream<ForeignKey> foreignKeys(List<String> modules) {
        List<ForeignKey> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection()) {
            DatabaseMetaData meta = connection.getMetaData();
            for (String module : modules) {
                String schema = database.settings().schema(module);
                for (String table : tables(meta, schema)) {
                    try (ResultSet keys = meta.getImportedKeys(null, schema, table)) {
                        while (keys.next()) {
                            found.add(new ForeignKey(table, keys.getString("FKCOLUMN_NAME"), schema, keys.getString("PKTABLE_SCHEM")));
                        }
                    }
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return found.stream();
    }

    private static List<String> tables(DatabaseMetaData meta, String schema) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = meta.getTables(null, schema, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private boolean indexed(ForeignKey key) {
        Set<String> leading = new HashSet<>();
        try (Connection connection = database.dataSource().getConnection();
                ResultSet indexes = connection.getMetaData().getIndexInfo(null, key.schema, key.table, false, true)) {
            while (indexes.next()) {
                if (indexes.getShort("ORDINAL_POSITION") == 1) {
                    leading.add(indexes.getString("COLUMN_NAME"));
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return leading.contains(key.column);
    }
}
