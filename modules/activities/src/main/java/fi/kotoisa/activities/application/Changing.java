package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.ChangeOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;

/** A household comes with more or fewer people than it had said. Places that it gives up are offered to the next; it never loses what it has by asking for more. */
@ApplicationScoped
@Transactional
public class Changing {

    @Inject
    Intakes intakes;

    @Inject
    Enrolments enrolments;

    @Inject
    Seating seating;

    @Inject
    SignUpKeys keys;

    @Inject
    Clock clock;

    /** @throws NotFound where nobody has this link */
    @Allowed(ANYONE)
    public ChangeOutcome change(String link, HouseholdSize wished) {
        Enrolment seen = keys.find(link).orElseThrow(NotFound::new);
        Intake intake = intakes.lock(seen.intake()).orElseThrow(NotFound::new);
        Enrolment household = enrolments.fresh(seen);
        if (household.cancelled()) {
            return ChangeOutcome.CANCELLED;
        }
        return switch (intake.mayAsk(wished, LocalDateTime.now(clock))) {
            case CANCELLED -> ChangeOutcome.CANCELLED;
            case TOO_LATE -> ChangeOutcome.TOO_LATE;
            case NEVER_FITS -> ChangeOutcome.NEVER_FITS;
            case PLACED, WAITING, ALREADY_DOWN -> seating.change(intake, household, wished) ? ChangeOutcome.CHANGED : ChangeOutcome.NO_ROOM;
        };
    }
}
