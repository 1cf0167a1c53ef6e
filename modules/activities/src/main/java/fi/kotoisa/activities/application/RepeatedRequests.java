package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Enrolment;
import fi.kotoisa.activities.domain.Enrolments;
import fi.kotoisa.activities.domain.SignUpDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a sign-up that staff send more than once be one sign-up. In the caller's transaction. */
@ApplicationScoped
class RepeatedRequests {

    @Inject
    RequestKeys keys;

    @Inject
    Enrolments enrolments;

    /**
     * Signs up, unless that was done under this mark before.
     *
     * @param mark of the sender and the key by which they know the request
     * @param said tells a repetition from another request
     * @return nothing where the mark was used before, for something else
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when the same request comes twice at the same moment
     */
    Optional<Enrolled> once(String mark, String said, IntakeId intake, Supplier<Enrolled> signUp) {
        Optional<SignUpDraft> before = keys.find(mark);
        if (before.isPresent()) {
            return before.filter(one -> one.ended() || one.encryptedAnswers().equals(said)).map(this::again);
        }
        SignUpDraft claim = keys.claim(mark, intake, said);
        Enrolled enrolled = signUp.get();
        boolean made = enrolled.outcome() == EnrolmentOutcome.PLACED || enrolled.outcome() == EnrolmentOutcome.WAITING;
        keys.settle(claim, enrolled.enrolment().filter(any -> made));
        return Optional.of(enrolled);
    }

    /** Where the sign-up has gone to another telephone meanwhile, it is down, and the sender hears no more than that. */
    private Enrolled again(SignUpDraft before) {
        Optional<Enrolment> now = before.ended() ? Optional.empty() : enrolments.find(before.enrolment().orElseThrow()).filter(one -> !one.cancelled());
        return now.map(one -> Enrolled.yes(one.placed() ? EnrolmentOutcome.PLACED : EnrolmentOutcome.WAITING, one.id())).orElseGet(() -> Enrolled.no(EnrolmentOutcome.ALREADY_DOWN));
    }
}
