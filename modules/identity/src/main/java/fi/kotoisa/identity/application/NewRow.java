package fi.kotoisa.identity.application;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Adds a contact unless there is one with its fingerprint already, inside the running transaction.
 *
 * <p>In SQL of its own: a refused insert through the entity manager would end the transaction of the sign-up that it belongs to.
 */
final class NewRow {

    private static final String DUPLICATE = "23505";
    private static final String INSERT = "INSERT INTO \"identity\".\"contact\" (id, scope, fingerprint, first_name, phone, phone_index, email, email_index, language, protected_person, made_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager entities;

    NewRow(EntityManager entities) {
        this.entities = entities;
    }

    void insert(List<Object> values) {
        Connection connection = entities.unwrap(Connection.class);
        try {
            boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            try (PreparedStatement statement = connection.prepareStatement(derby ? INSERT : INSERT + " ON CONFLICT (fingerprint) DO NOTHING")) {
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    statement.setObject(i + 1, value instanceof Optional<?> optional ? optional.orElse(null) : value);
                }
                statement.executeUpdate();
            }
        } catch (SQLException refused) {
            // Derby undoes only the statement; PostgreSQL never comes here with a duplicate
            if (!DUPLICATE.equals(refused.getSQLState())) {
                throw new PersistenceException("a contact could not be kept", refused);
            }
        }
    }
}
