package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import java.util.Optional;

/**
 * What came of asking for places.
 *
 * @param enrolment the sign-up, where there is one
 */
public record Enrolled(EnrolmentOutcome outcome, Optional<EnrolmentId> enrolment) {

    static Enrolled no(EnrolmentOutcome why) {
        return new Enrolled(why, Optional.empty());
    }

    static Enrolled yes(EnrolmentOutcome outcome, EnrolmentId enrolment) {
        return new Enrolled(outcome, Optional.of(enrolment));
    }
}
