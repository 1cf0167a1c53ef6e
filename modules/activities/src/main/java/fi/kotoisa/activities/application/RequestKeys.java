package fi.kotoisa.activities.application;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The keys under which programs sign up, for a day: a request that is sent again must not sign up twice. */
@ApplicationScoped
class RequestKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    SignUpDrafts drafts;

    @Inject
    Intakes intakes;

    @Inject
    Clock clock;

    /** What was done under this key. After its time it counts for nothing, also where the round has not swept it away yet. */
    Optional<SignUpDraft> find(String mark) {
        Optional<SignUpDraft> kept = drafts.byKey(mark);
        if (kept.filter(one -> one.expired(clock.millis())).isPresent()) {
            drafts.forget(clock.millis());
            return Optional.empty();
        }
        return kept;
    }

    /**
     * Takes a key that is not used. The lock on the intake's row comes first, as wherever somebody signs up: what is claimed refers to that row, and two who claim the same would each wait for what the other holds.
     *
     * @param said tells a repetition from another request
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when the same request comes twice at the same moment
     */
    SignUpDraft claim(String mark, IntakeId intake, String said) {
        intakes.lock(intake);
        SignUpDraft claim = new SignUpDraft(Ids.next(), mark, intake, said, clock.millis() + KEPT.toMillis());
        drafts.claim(claim);
        return claim;
    }

    /** Only what was done is remembered: a request that was refused can be sent again. */
    void settle(SignUpDraft claim, Optional<EnrolmentId> made) {
        made.ifPresentOrElse(claim::sent, () -> drafts.remove(claim));
    }
}
