package fi.kotoisa.platform;

import fi.kotoisa.platform.datasource.KotoisaDataSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Tells caches when what they hold is out of date, on every node.
 *
 * <p>Whoever changes something bumps its topic in the same transaction; whoever keeps something rendered keeps the stamp from <em>before</em> rendering beside it and throws it
 * away when the stamp is another. This node sees a bump as soon as it is committed, other nodes within two seconds.
 */
@ApplicationScoped
public class Changes {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();
    private static final String DUPLICATE = "23505";
    private static final String BUMPED = "fi.kotoisa.platform.Changes";

    @Resource(lookup = "java:app/jdbc/kotoisa")
    DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Connections that take no part in the running transaction. */
    Supplier<DataSource> apart = KotoisaDataSource::new;

    LongSupplier nanos = System::nanoTime;

    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    private final AtomicLong commits = new AtomicLong();
    private volatile Known known = new Known(Map.of(), -1, 0);

    /** What was read last: valid for a while, and as long as this node commits no bump. */
    private record Known(Map<String, Long> stamps, long commits, long readAt) {}

    /**
     * Says that something about this topic changes with the running transaction. Cheap to repeat: the row is written once, at the end, so that transactions do not wait for each
     * other longer than a commit takes.
     *
     * @param topic at most 60 characters, {@code activities.calendar}
     */
    public void bump(String topic) {
        if (begun.add(topic)) {
            begin(topic);
        }
        Object bumped = transaction.getResource(BUMPED);
        if (bumped instanceof Bumps bumps) {
            bumps.topics.add(topic);
            return;
        }
        Bumps bumps = new Bumps();
        bumps.topics.add(topic);
        transaction.putResource(BUMPED, bumps);
        transaction.registerInterposedSynchronization(bumps);
    }

    /** Gives the topic its row, apart from the running transaction: of two first bumps at once, neither fails. */
    private void begin(String topic) {
        try (Connection connection = apart.get().getConnection()) {
            execute(connection, "INSERT INTO platform.change_stamp (topic, stamp) VALUES (?, 0)", topic);
        } catch (SQLException failed) {
            if (!DUPLICATE.equals(failed.getSQLState())) {
                begun.remove(topic);
                throw new IllegalStateException("cannot begin a change stamp", failed);
            }
        }
    }

    private static void execute(Connection connection, String sql, String topic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic);
            statement.executeUpdate();
        }
    }

    /** The topic's stamp. It only ever grows; 0 before the first bump. Answers from memory, and reads the database at most every two seconds and after a commit on this node. */
    public long stamp(String topic) {
        return current().stamps().getOrDefault(topic, 0L);
    }

    private Known current() {
        Known now = known;
        return isFresh(now) ? now : refresh();
    }

    private boolean isFresh(Known some) {
        return some.commits() == commits.get() && nanos.getAsLong() - some.readAt() < FRESH;
    }

    private synchronized Known refresh() {
        if (!isFresh(known)) {
            long before = commits.get();
            long at = nanos.getAsLong();
            known = new Known(read(), before, at);
        }
        return known;
    }

    private Map<String, Long> read() {
        Map<String, Long> stamps = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement question = connection.createStatement();
                ResultSet answer = question.executeQuery("SELECT topic, stamp FROM platform.change_stamp")) {
            while (answer.next()) {
                stamps.put(answer.getString(1), answer.getLong(2));
            }
            return stamps;
        } catch (SQLException unreachable) {
            throw new IllegalStateException("cannot read the change stamps", unreachable);
        }
    }

    /** The bumps of one transaction. */
    private final class Bumps implements Synchronization {
        // in order, so that two transactions never wait for each other crosswise
        private final Set<String> topics = new TreeSet<>();

        @Override
        public void beforeCompletion() {
            try (Connection connection = database.getConnection()) {
                for (String topic : topics) {
                    execute(connection, "UPDATE platform.change_stamp SET stamp = stamp + 1 WHERE topic = ?", topic);
                }
            } catch (SQLException unwritten) {
                throw new IllegalStateException("cannot write the change stamps", unwritten);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_ROLLEDBACK) {
                commits.incrementAndGet();
            }
        }
    }
}
