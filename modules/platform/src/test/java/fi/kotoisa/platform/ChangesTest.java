package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.kotoisa.platform.testing.TestDatabase;
import fi.kotoisa.platform.testing.TestOnBothDatabases;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

class ChangesTest {

    /** One transaction at a time, that a test ends by hand. */
    private static final class Transaction implements TransactionSynchronizationRegistry {
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();

        void end(int status) {
            if (status == Status.STATUS_COMMITTED) {
                synchronizations.forEach(Synchronization::beforeCompletion);
            }
            synchronizations.forEach(each -> each.afterCompletion(status));
            synchronizations.clear();
            resources.clear();
        }

        @Override
        public Object getTransactionKey() {
            return this;
        }

        @Override
        public void putResource(Object key, Object value) {
            resources.put(key, value);
        }

        @Override
        public Object getResource(Object key) {
            return resources.get(key);
        }

        @Override
        public void registerInterposedSynchronization(Synchronization one) {
            synchronizations.add(one);
        }

        @Override
        public int getTransactionStatus() {
            return Status.STATUS_ACTIVE;
        }

        @Override
        public void setRollbackOnly() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean getRollbackOnly() {
            return false;
        }
    }

    private final AtomicLong nanos = new AtomicLong();

    private Changes node(TestDatabase database, Transaction transaction) {
        Changes changes = new Changes();
        changes.database = database.dataSource();
        changes.apart = database::dataSource;
        changes.transaction = transaction;
        changes.nanos = nanos::get;
        return changes;
    }

    @TestOnBothDatabases(modules = "platform")
    void thisNodeSeesABumpAtOnceAndAnotherTwoSecondsLater(TestDatabase database) {
        Transaction transaction = new Transaction();
        Changes here = node(database, transaction);
        Changes there = node(database, new Transaction());
        assertEquals(0, here.stamp("calendar"));
        assertEquals(0, there.stamp("calendar"));
        here.bump("calendar");
        here.bump("calendar");
        assertEquals(0, here.stamp("calendar"), "before the commit");
        transaction.end(Status.STATUS_COMMITTED);
        assertEquals(1, here.stamp("calendar"));
        assertEquals(0, there.stamp("calendar"));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertEquals(1, there.stamp("calendar"));
        assertEquals(0, there.stamp("other"));
    }

    @TestOnBothDatabases(modules = "platform")
    void aTransactionThatIsTakenBackBumpsNothing(TestDatabase database) {
        Transaction transaction = new Transaction();
        Changes here = node(database, transaction);
        here.bump("calendar");
        transaction.end(Status.STATUS_ROLLEDBACK);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertEquals(0, here.stamp("calendar"));
        here.bump("calendar");
        transaction.end(Status.STATUS_COMMITTED);
        assertEquals(1, here.stamp("calendar"));
    }

    @TestOnBothDatabases(modules = "platform")
    void noBumpIsLostWhenManyNodesBumpSeveralTopicsAtOnce(TestDatabase database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> nodes = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                boolean forward = i % 2 == 0;
                nodes.add(() -> {
                    Transaction transaction = new Transaction();
                    Changes changes = node(database, transaction);
                    for (int j = 0; j < 10; j++) {
                        changes.bump(forward ? "a" : "b");
                        changes.bump(forward ? "b" : "a");
                        transaction.end(Status.STATUS_COMMITTED);
                    }
                    return true;
                });
            }
            for (Future<Boolean> node : threads.invokeAll(nodes)) {
                node.get();
            }
        } finally {
            threads.shutdownNow();
        }
        Changes after = node(database, new Transaction());
        assertEquals(60, after.stamp("a"));
        assertEquals(60, after.stamp("b"));
    }
}
