package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.AuditCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the audit log was whole when it was last looked at. It never makes a server unready: another server would have the same log, and residents still need their pages. */
@Readiness
@ApplicationScoped
class AuditHealth implements HealthCheck {

    @Inject
    WatchClock watch;

    @Override
    public HealthCheckResponse call() {
        return answer(watch.last());
    }

    static HealthCheckResponse answer(Optional<AuditCheck> last) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("audit log").up();
        answer.withData("log", last.map(check -> check.damage().isEmpty() ? "whole" : "damaged").orElse("not looked at yet"));
        last.ifPresent(check -> answer.withData("looked", check.endedAt().map(String::valueOf).orElse("")).withData("upTo", check.number()));
        last.filter(check -> check.damage().isPresent()).ifPresent(check -> answer.withData("firstDamaged", check.damageNumber()));
        return answer.build();
    }
}
