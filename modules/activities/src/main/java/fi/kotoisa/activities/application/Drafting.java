package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.activities.domain.SignUpDrafts;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.Ids;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeping what somebody has answered so far, for 24 hours, under an address that cannot be guessed; and sending it once. */
@ApplicationScoped
@Transactional
public class Drafting {

    private static final Duration KEPT = Duration.ofHours(24);

    @Inject
    SignUpDrafts drafts;

    @Inject
    Intakes intakes;

    @Inject
    Enrolling enrolling;

    @Inject
    SignUpLimit limit;

    @Inject
    DraftSeal seal;

    @Inject
    Tokens tokens;

    @Inject
    Clock clock;

    /** Begins a draft; its key is the unguessable part of its address. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public DraftView begin(IntakeId intake, Map<String, String> answers) {
        intakes.find(intake).orElseThrow(NotFound::new);
        String key = tokens.newKey();
        UUID id = Ids.next();
        drafts.add(new SignUpDraft(id, seal.mark(key), intake, seal.seal(id, answers), clock.millis() + KEPT.toMillis()));
        return new DraftView(key, intake, Map.copyOf(answers), Optional.empty());
    }

    /** Adds answers to a draft that has not been sent. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public DraftView answer(String key, Map<String, String> answers) {
        SignUpDraft draft = drafts.lock(seal.mark(key)).filter(this::open).orElseThrow(NotFound::new);
        Map<String, String> all = new HashMap<>(seal.unseal(draft));
        all.putAll(answers);
        draft.answer(seal.seal(draft.id(), all));
        return new DraftView(key, draft.intake(), all, Optional.empty());
    }

    /** What was answered so far; nothing when the 24 hours are over. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public Optional<DraftView> find(String key) {
        return drafts.byKey(seal.mark(key)).filter(this::fresh).map(draft -> new DraftView(key, draft.intake(), seal.unseal(draft), draft.enrolment()));
    }

    /**
     * Sends a draft. Sending it again gives the sign-up that it already made, and does not count again.
     *
     * @return nothing where this telephone or address was signed up too often in the last hour
     */
    @Allowed(ANYONE)
    public Optional<Enrolled> send(String key, SignUpAnswers answers) {
        SignUpDraft draft = drafts.lock(seal.mark(key)).filter(this::fresh).orElseThrow(NotFound::new);
        Optional<EnrolmentId> sent = draft.enrolment();
        if (sent.isPresent()) {
            return Optional.of(Enrolled.yes(EnrolmentOutcome.PLACED, sent.get()));
        }
        return limit.oneMore(answers.contact()) ? Optional.of(enrol(draft, answers)) : Optional.empty();
    }

    private Enrolled enrol(SignUpDraft draft, SignUpAnswers answers) {
        Enrolled enrolled = enrolling.enrol(draft.intake(), answers);
        if (enrolled.outcome() == EnrolmentOutcome.PLACED || enrolled.outcome() == EnrolmentOutcome.WAITING) {
            enrolled.enrolment().ifPresent(draft::sent);
        }
        return enrolled;
    }

    /** Forgets a draft and what was typed into it, on a telephone or computer that others use too. A sign-up that came of it stays. */
    @Allowed(value = ANYONE, trace = Trace.NONE)
    public void forget(String key) {
        drafts.lock(seal.mark(key)).ifPresent(drafts::remove);
    }

    private boolean fresh(SignUpDraft draft) {
        return !draft.ended() && !draft.expired(clock.millis());
    }

    private boolean open(SignUpDraft draft) {
        return fresh(draft) && draft.enrolment().isEmpty();
    }
}
