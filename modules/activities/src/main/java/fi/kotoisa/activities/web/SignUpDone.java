package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.Drafting;
import fi.kotoisa.activities.application.FindingAgain;
import fi.kotoisa.activities.application.MySignUpView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** What came of a draft that was sent: the place, or the place in the queue, with the code. */
@Named
@RequestScoped
public class SignUpDone {

    @Inject
    SignUpSteps steps;

    @Inject
    FindingAgain findingAgain;

    @Inject
    Drafting drafting;

    @Inject
    Words words;

    private Optional<MySignUpView> mine;

    @PostConstruct
    void find() {
        mine = steps.draft().flatMap(findingAgain::byDraft);
    }

    public boolean isThere() {
        return mine.isPresent();
    }

    public MySignUpView getMine() {
        return mine.orElseThrow();
    }

    public String getHeading() {
        if (getMine().cancelled()) {
            return words.say("mine.cancelled");
        }
        if (getMine().offered()) {
            return words.say("offer.heading");
        }
        return getMine().placed() ? words.say("place.given") : words.say("queue.place", getMine().placeInQueue());
    }

    /** Which group, and when. */
    public String getLead() {
        return words.say("done.lead", steps.getActivity().title(), steps.getWhen());
    }

    /** The place in the queue to draw; 0 for those who do not wait. */
    public long getQueue() {
        return getMine().waiting() ? getMine().placeInQueue() : 0;
    }

    public String getReach() {
        return steps.answer("by").equals("email") ? steps.answer("email") : Typing.westernDigits(steps.answer("phone"));
    }

    public String getSent() {
        return words.say(steps.answer("by").equals("email") ? "done.sent.email" : "done.sent.phone");
    }

    public int getPeople() {
        return getMine().adults() + getMine().children();
    }

    public String getMyAddress() {
        return "/" + words.language().code() + "/activities/my-signup?key=" + getMine().link();
    }

    /** Forgets the draft, so that the next person at this telephone or computer finds nothing. */
    public String clear() {
        steps.draft().ifPresent(draft -> drafting.forget(draft.key()));
        return "/activities/calendar?faces-redirect=true";
    }
}
