package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.FindingAgain;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Why somebody got no sign-up, in the words of the pages. */
@RequestScoped
class OutcomeProblems {

    private static final String MODULE = "activities";
    private static final String SAME_PLACE = "staff.place.error.taken";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int MEANT_WELL_BUT_IMPOSSIBLE = 422;

    @Inject
    ActivityDetails details;

    @Inject
    CurrentLanguage current;

    /** @throws IllegalStateException for an outcome that is no refusal */
    Problem why(EnrolmentOutcome outcome, IntakeId intake) {
        return switch (outcome) {
            case ALREADY_DOWN -> Problem.of(CONFLICT, "already-down", "This household has signed up before").saying(say("already.text"), current.language());
            case TOO_LATE -> Problem.of(CONFLICT, "too-late", "Sign-up has ended").saying(say("no.too-late.text"), current.language());
            case CANCELLED -> cancelled();
            case NEVER_FITS -> neverFits(intake);
            case PLACED, WAITING -> throw new IllegalStateException(outcome + " refuses nobody");
        };
    }

    Problem cancelled() {
        return Problem.of(CONFLICT, "cancelled", "The organiser has cancelled it").saying(say("no.cancelled.text"), current.language());
    }

    Problem passedOn() {
        return Problem.of(CONFLICT, "passed-on", "The time to answer is over").saying(say("offer.passed"), current.language());
    }

    Problem over() {
        return Problem.of(CONFLICT, "over", "What was signed up for has begun or is over").saying(say("change.closed"), current.language());
    }

    Problem noRoom() {
        return Problem.of(CONFLICT, "no-room", "There is no room for so many").saying(say("change.no-room"), current.language());
    }

    Problem neverFits(IntakeId intake) {
        Optional<IntakeView> places = details.places(intake);
        String detail = say("no.never-fits.text", places.map(IntakeView::places).orElse(0), places.map(IntakeView::carePlaces).orElse(0));
        return Problem.of(MEANT_WELL_BUT_IMPOSSIBLE, "never-fits", "The household is larger than all places").saying(detail, current.language());
    }

    /** Whoever has this number or address has signed up here by themselves. */
    Problem downThere() {
        return Problem.of(CONFLICT, "already-down", "This household has signed up before").saying(say("reach.taken"), current.language());
    }

    /** The key of a message that asks whether messages may come is unknown, too old, or of no use any more. */
    Problem questionOver() {
        return Problem.of(NOT_FOUND).saying(say("reach.confirm.over.text"), current.language());
    }

    /** This household has wished too often to be reached elsewhere. */
    Response wishedTooOften() {
        return tooOften("reach.often");
    }

    /** This telephone or address was signed up too often. */
    Response tooOften() {
        return tooOften("contact.often");
    }

    /** Too many codes were tried for this telephone or address. */
    Response triedTooOften() {
        return tooOften("find.often");
    }

    Response noSuchSignUp() {
        return Problem.of(NOT_FOUND, "no-such-sign-up", "Code and telephone or address do not belong together").saying(say("find.wrong", FindingAgain.TRIES), current.language()).response();
    }

    /** Another place goes by that name and street. Pages of staff speak some languages only; in others the problem says what its number says. */
    Problem samePlace(String other) {
        Problem problem = Problem.of(CONFLICT, "same-place", "Another place has this name and street");
        return Texts.of(MODULE, current.language()).filter(texts -> texts.containsKey(SAME_PLACE)).map(texts -> problem.saying(texts.say(SAME_PLACE, other), current.language())).orElse(problem);
    }

    private Response tooOften(String key) {
        return Problem.of(429, "too-often", "Too many requests for this telephone or address").saying(say(key, FindingAgain.TRIES), current.language()).with(HttpHeaders.RETRY_AFTER, "" + FindingAgain.WAIT_SECONDS).response();
    }

    private String say(String key, Object... arguments) {
        return Texts.of(MODULE, current.language()).orElseThrow().say(key, arguments);
    }
}
