package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.ChangeOutcome;
import fi.kotoisa.activities.application.ActivityDetails;
import fi.kotoisa.activities.application.Changing;
import fi.kotoisa.activities.application.MySignUpView;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;

/** A household says that more or fewer come than it had said. */
@Named
@RequestScoped
public class ChangeSignUp {

    @Inject
    MySignUp mySignUp;

    @Inject
    ActivityDetails details;

    @Inject
    Changing changing;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private Optional<IntakeView> places = Optional.empty();
    private HouseholdForm form;

    @PostConstruct
    void remember() {
        places = mySignUp.isThere() ? details.places(mySignUp.getMine().intake()) : Optional.empty();
        form = new HouseholdForm(places.map(IntakeView::carePlaces).orElse(0), words, mySignUp.isThere() ? answers(mySignUp.getMine()) : Map.of());
    }

    private static Map<String, String> answers(MySignUpView mine) {
        boolean comes = mine.careChildren() > 0 && !mine.careEssential();
        return Map.of("adults", String.valueOf(mine.adults()), "children", String.valueOf(mine.children()), "care", String.valueOf(mine.careChildren()), "otherwise",
                comes ? HouseholdAnswers.COME : HouseholdAnswers.WAIT);
    }

    /** Whether anything can be changed: it has not begun, and the sign-up still stands. */
    public boolean isOpen() {
        return mySignUp.isThere() && !mySignUp.getMine().cancelled() && places.filter(IntakeView::open).isPresent();
    }

    public HouseholdForm getForm() {
        return form;
    }

    public int getCareLeft() {
        return places.map(IntakeView::careLeft).orElse(0);
    }

    /** Changes it, or says why that does not go; then everything stays as it was. */
    public String save() {
        if (!mySignUp.isThere()) {
            return "";
        }
        form.check(errors);
        if (errors.any()) {
            return "";
        }
        String link = mySignUp.getMine().link();
        ChangeOutcome outcome = HouseholdAnswers.of(field -> form.answers().get(field)).map(wished -> changing.change(link, wished)).orElseThrow();
        return switch (outcome) {
            case CHANGED -> MySignUp.onward(link, "saved");
            case NO_ROOM -> refused("change.no-room");
            case NEVER_FITS -> refused("change.never-fits");
            case TOO_LATE, CANCELLED -> refused("change.closed");
        };
    }

    private String refused(String why) {
        errors.at("adults", words.say(why));
        return "";
    }
}
