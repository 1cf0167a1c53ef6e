package fi.kotoisa.activities.application;

import static fi.kotoisa.platform.Allowed.ANYONE;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.domain.SignUpDraft;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.BlindIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Signing up by a program instead of a page. It goes through {@link Enrolling} like everybody. A request that is sent again under the same key gets the sign-up that it already
 * made; one telephone or address can be signed up only so often an hour, wherever the requests come from, for a whole library may share one address on the net.
 */
@ApplicationScoped
@Transactional
public class SentSignUps {

    @Inject
    RequestKeys keys;

    @Inject
    SignUpLimit limit;

    @Inject
    Enrolling enrolling;

    @Inject
    FindingAgain findingAgain;

    @Inject
    BlindIndex index;

    /** What became of a request. */
    public enum Verdict {
        /** It was put to the intake, now or when it first came. */
        ANSWERED,
        /** The key was used before, for something else. */
        KEY_OF_ANOTHER,
        /** This telephone or address was signed up too often in the last hour. */
        TOO_OFTEN
    }

    /**
     * The answer to a request.
     *
     * @param outcome what the intake said, where it was asked
     * @param mine the sign-up that was made
     */
    public record Sent(Verdict verdict, Optional<EnrolmentOutcome> outcome, Optional<MySignUpView> mine) {

        static Sent no(Verdict why) {
            return new Sent(why, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Puts a household down.
     *
     * @param key by which the sender knows the request; empty where it will not be repeated
     * @param content everything that was sent, to tell a repetition from another request
     * @throws fi.kotoisa.platform.SomeoneWasQuicker when the same request comes twice at the same moment
     */
    @Allowed(ANYONE)
    public Sent send(IntakeId intake, SignUpAnswers answers, Optional<String> key, String content) {
        String said = index.of("activities.sign_up_sent.content", intake + " " + content);
        Optional<String> mark = key.map(own -> index.of("activities.sign_up_sent.key", own));
        Optional<SignUpDraft> before = mark.flatMap(keys::find);
        if (before.isPresent()) {
            return repeated(before.get(), said);
        }
        if (!limit.oneMore(answers.contact())) {
            return Sent.no(Verdict.TOO_OFTEN);
        }
        Optional<SignUpDraft> claim = mark.map(own -> keys.claim(own, intake, said));
        Enrolled enrolled = enrolling.enrol(intake, answers);
        boolean made = enrolled.outcome() != EnrolmentOutcome.ALREADY_DOWN && enrolled.enrolment().isPresent();
        claim.ifPresent(own -> keys.settle(own, made ? enrolled.enrolment() : Optional.empty()));
        return new Sent(Verdict.ANSWERED, Optional.of(enrolled.outcome()), made ? mine(enrolled.enrolment()) : Optional.empty());
    }

    /** Where the sign-up has gone to another telephone meanwhile, it is down, and the sender hears no more than that. */
    private Sent repeated(SignUpDraft before, String said) {
        if (before.ended()) {
            return new Sent(Verdict.ANSWERED, Optional.of(EnrolmentOutcome.ALREADY_DOWN), Optional.empty());
        }
        return before.encryptedAnswers().equals(said) ? again(before) : Sent.no(Verdict.KEY_OF_ANOTHER);
    }

    private Sent again(SignUpDraft before) {
        Optional<MySignUpView> mine = mine(before.enrolment());
        return new Sent(Verdict.ANSWERED, mine.map(known -> known.placed() ? EnrolmentOutcome.PLACED : EnrolmentOutcome.WAITING), mine);
    }

    private Optional<MySignUpView> mine(Optional<EnrolmentId> made) {
        return made.flatMap(findingAgain::byId);
    }
}
