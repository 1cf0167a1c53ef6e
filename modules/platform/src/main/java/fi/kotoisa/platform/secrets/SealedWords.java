package fi.kotoisa.platform.secrets;

import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Notices keys that belong to another database, before anything is stored with them: the database keeps a word that only its own keys can read. */
final class SealedWords {

    private static final String FIELD = "field";
    private static final String INDEX = "index";
    private static final String WORD = "kotoisa";
    private static final String CONTEXT = "platform.sealed_word.sealed." + FIELD;

    private final DataSource database;

    SealedWords(DataSource database) {
        this.database = database;
    }

    /** Whether some keys have been used with this database already. */
    boolean any() throws SQLException {
        return read(FIELD).isPresent();
    }

    /** Leaves the words at the first start, and compares at every later one. */
    boolean fit(Secrets secrets) throws SQLException {
        FieldCipher cipher = new FieldCipher(secrets);
        String mark = new BlindIndex(secrets).of(CONTEXT, WORD);
        Optional<String> sealed = read(FIELD);
        if (sealed.isEmpty()) {
            write(mark, cipher.encrypt(CONTEXT, WORD));
            return true;
        }
        return opens(cipher, sealed.get()) && read(INDEX).filter(mark::equals).isPresent();
    }

    private static boolean opens(FieldCipher cipher, String sealed) {
        try {
            return cipher.decrypt(CONTEXT, sealed).equals(WORD);
        } catch (FieldCipher.Unreadable foreign) {
            return false;
        }
    }

    private Optional<String> read(String purpose) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("SELECT sealed FROM platform.sealed_word WHERE purpose = ?")) {
            question.setString(1, purpose);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
            }
        }
    }

    /** Both in one statement: a start that is killed leaves both or none. */
    private void write(String mark, String sealed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement words = connection.prepareStatement("INSERT INTO platform.sealed_word (purpose, sealed) VALUES (?, ?), (?, ?)")) {
            words.setString(1, INDEX);
            words.setString(2, mark);
            words.setString(3, FIELD);
            words.setString(4, sealed);
            words.executeUpdate();
        }
    }
}
