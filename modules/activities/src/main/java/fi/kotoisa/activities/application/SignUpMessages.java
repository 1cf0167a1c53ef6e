package fi.kotoisa.activities.application;

import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Intake;
import jakarta.enterprise.context.ApplicationScoped;

/** What a household is told about its sign-up, by the way it chose. */
@ApplicationScoped
class SignUpMessages {

    void confirm(Enrolment enrolment, Intake intake) {}

    void remind(Enrolment enrolment, Intake intake) {}

    void movedUp(Enrolment enrolment, Intake intake) {}

    void cancelled(Enrolment enrolment, Intake intake) {}
}
