package fi.kotoisa.volunteering.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Adds a row unless it is there already, inside the running transaction. Of two at once the second waits for the first and then finds its row.
 *
 * <p>In SQL of its own: a refused insert through the entity manager would end the transaction.
 */
final class Beginning {

    private static final String DUPLICATE = "23505";

    private final EntityManager em;

    Beginning(EntityManager em) {
        this.em = em;
    }

    void of(String insert, String key, UUID value) {
        Connection connection = em.unwrap(Connection.class);
        try {
            boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
            try (PreparedStatement statement = connection.prepareStatement(derby ? insert : insert + " ON CONFLICT (" + key + ") DO NOTHING")) {
                statement.setString(1, value.toString());
                statement.executeUpdate();
            }
        } catch (SQLException refused) {
            // Derby undoes only the statement; PostgreSQL never comes here with a duplicate
            if (!DUPLICATE.equals(refused.getSQLState())) {
                throw new PersistenceException("a row could not be begun", refused);
            }
        }
    }
}
