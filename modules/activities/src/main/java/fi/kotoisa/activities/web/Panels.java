package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView;
import fi.kotoisa.activities.ActivityView.ActivityDate;
import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.SignUpKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Optional;

/** What can be done now: sign up, wait, just come, or nothing any more, and why. */
@RequestScoped
public class Panels {

    private static final String SIGN_UP = "/activities/signup?intake=";

    @Inject
    Words words;

    /**
     * The panel beside an activity.
     *
     * @param free free places, for the lit panes
     * @param places places in all; 0 where no panes are drawn
     * @param button words of the button; empty where nothing can be done
     */
    public record Panel(String heading, String text, int free, int places, String button, String address) {}

    /** How one date stands; {@code button} is empty where nothing can be done. */
    public record DateState(String places, String tone, String button, String address) {}

    Panel of(ActivityView activity, LocalDateTime now) {
        if (activity.over()) {
            return silent("panel.over", "panel.over.text");
        }
        if (activity.dates().stream().allMatch(ActivityDate::cancelled)) {
            return silent("panel.cancelled", "panel.cancelled.text");
        }
        if (activity.signUp() == SignUpKind.NONE) {
            return activity.fromFeed() ? elsewhere(activity) : silent("panel.none", "panel.none.text");
        }
        if (activity.signUp() == SignUpKind.EACH_DATE) {
            return eachDate(activity, now);
        }
        return activity.intake().filter(IntakeView::open).map(this::open).orElseGet(() -> silent("panel.closed", "panel.closed.text"));
    }

    private Panel eachDate(ActivityView activity, LocalDateTime now) {
        Optional<ActivityDate> next = activity.dates().stream().filter(date -> date.startsAt().isAfter(now) && date.intake().filter(IntakeView::open).isPresent()).findFirst();
        if (next.isEmpty()) {
            return silent("panel.closed", "panel.closed.text");
        }
        if (activity.dates().size() == 1) {
            return open(next.get().intake().orElseThrow());
        }
        return new Panel(words.say("panel.each"), words.say("panel.each.text"), 0, 0, words.say("panel.each.button"), "#dates");
    }

    private Panel open(IntakeView intake) {
        String address = "/" + words.language().code() + SIGN_UP + intake.id();
        return intake.full()
                ? new Panel(words.say("panel.full"), words.say("panel.full.text", intake.waiting()), 0, intake.places(), words.say("join.queue"), address)
                : new Panel(words.say("panel.places", intake.left()), words.say("panel.places.text"), intake.left(), intake.places(), words.say("sign.up"), address);
    }

    /** A feed does not say whether one must sign up: the organiser does. */
    private Panel elsewhere(ActivityView activity) {
        String button = activity.infoUrl().isPresent() ? words.say("activity.more") : "";
        return new Panel(words.say("panel.elsewhere"), words.say("panel.elsewhere.text"), 0, 0, button, activity.infoUrl().orElse(""));
    }

    private Panel silent(String heading, String text) {
        return new Panel(words.say(heading), words.say(text), 0, 0, "", "");
    }

    DateState of(ActivityDate date) {
        Optional<IntakeView> intake = date.intake().filter(IntakeView::open);
        if (date.cancelled() || intake.isEmpty()) {
            return new DateState("", "", "", "");
        }
        IntakeView own = intake.get();
        String address = "/" + words.language().code() + SIGN_UP + own.id();
        return own.full()
                ? new DateState(words.say("state.full", own.waiting()), "wait", words.say("join.queue"), address)
                : new DateState(words.say("state.places", own.left()), "ok", words.say("sign.up"), address);
    }
}
