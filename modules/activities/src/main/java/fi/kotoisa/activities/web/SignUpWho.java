package fi.kotoisa.activities.web;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.application.Enrolling;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first question: who comes. */
@Named
@RequestScoped
public class SignUpWho {

    @Inject
    SignUpSteps steps;

    @Inject
    Enrolling enrolling;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private HouseholdForm form;

    @PostConstruct
    void remember() {
        Map<String, String> before = Stream.of("adults", "children", "care", "otherwise").filter(field -> !steps.answer(field).isEmpty())
                .collect(Collectors.toMap(Function.identity(), steps::answer));
        form = new HouseholdForm(steps.isKnown() ? steps.getPlaces().carePlaces() : 0, words, before);
    }

    public HouseholdForm getForm() {
        return form;
    }

    /** On to the next question, or to why there is no place; stays where something must be put right. */
    public String next() {
        if (!steps.isOpen()) {
            return "";
        }
        form.check(errors);
        if (errors.any()) {
            return "";
        }
        steps.keep(new HashMap<>(form.answers()));
        HouseholdSize household = HouseholdAnswers.of(steps::answer).orElseThrow();
        EnrolmentOutcome may = enrolling.mayAsk(steps.getPlaces().id(), household);
        if (may != EnrolmentOutcome.PLACED) {
            return steps.refusal(may);
        }
        return steps.outcome(steps.isComplete() ? "signup-check" : "signup-contact");
    }
}
