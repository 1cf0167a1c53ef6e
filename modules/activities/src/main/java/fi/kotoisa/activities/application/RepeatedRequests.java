package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.SignUpDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What staff hear when they send a request again. */
@ApplicationScoped
class RepeatedRequests {

    @Inject
    Enrolments enrolments;

    /** Where the sign-up has gone to another telephone meanwhile, it is down, and the sender hears no more than that. */
    Enrolled again(SignUpDraft before) {
        Optional<Enrolment> now = before.ended() ? Optional.empty() : enrolments.find(before.enrolment().orElseThrow()).filter(one -> !one.cancelled());
        return now.map(one -> Enrolled.yes(one.placed() ? EnrolmentOutcome.PLACED : EnrolmentOutcome.WAITING, one.id())).orElseGet(() -> Enrolled.no(EnrolmentOutcome.ALREADY_DOWN));
    }
}
