package fi.kotoisa.platform.health;

import fi.kotoisa.platform.persistence.Queue;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * The database answers within two seconds; whoever shares work between servers asks here.
 *
 * <p>How long the oldest due message waits is told as {@code outboxOldestDueSeconds}; it never makes a server unready, since another server would not send it sooner.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    Queue queue;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService threads;

    private Optional<Future<Long>> asked = Optional.empty();

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        Optional<Long> age = within(PATIENCE, threads, () -> age(queue, clock.instant()));
        age.ifPresent(seconds -> answer.withData("outboxOldestDueSeconds", seconds));
        return answer.status(age.isPresent()).build();
    }

    static long age(Queue queue, Instant now) {
        return queue.oldestDue(now).map(due -> Duration.between(due, now).toSeconds()).orElse(0L);
    }

    /** The answer, or nothing when it does not come in time. While one question hangs, no other is asked: a database that is stuck must not swallow all threads. */
    synchronized Optional<Long> within(Duration patience, ExecutorService executor, Callable<Long> question) {
        if (asked.filter(earlier -> !earlier.isDone()).isPresent()) {
            return Optional.empty();
        }
        Future<Long> answer = executor.submit(question);
        asked = Optional.of(answer);
        try {
            return Optional.of(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
