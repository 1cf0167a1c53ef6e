package fi.kotoisa.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The database has answered within the last twelve seconds; whoever shares work between servers asks here.
 *
 * <p>How long the oldest due message waits is told as {@code outboxOldestDueSeconds}; it never makes a server unready, since another server would not send it sooner.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    @Inject
    Heartbeat heart;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").withData("outboxOldestDueSeconds", waits()).status(heart.alive()).build();
    }

    /** In seconds; 0 where nothing is due. */
    long waits() {
        return heart.oldestDue().map(due -> Duration.between(due, clock.instant()).toSeconds()).orElse(0L);
    }
}
