package fi.kotoisa.activities.web;

import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.application.Enrolling;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The first question: who comes. */
@Named
@RequestScoped
public class SignUpWho {

    private static final int MOST_ADULTS = 4;
    private static final int MOST_CHILDREN = 6;

    @Inject
    SignUpSteps steps;

    @Inject
    Enrolling enrolling;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private String adults;
    private String children;
    private String care;
    private String otherwise;

    @PostConstruct
    void remember() {
        adults = or(steps.answer("adults"), "1");
        children = or(steps.answer("children"), "0");
        care = or(steps.answer("care"), "0");
        otherwise = or(steps.answer("otherwise"), HouseholdAnswers.WAIT);
    }

    private static String or(String typed, String usual) {
        return typed.isEmpty() ? usual : typed;
    }

    public boolean isCareOffered() {
        return steps.getPlaces().carePlaces() > 0;
    }

    public List<Choice> getAdultChoices() {
        return numbers(MOST_ADULTS);
    }

    public List<Choice> getChildChoices() {
        return numbers(MOST_CHILDREN);
    }

    public List<Choice> getCareChoices() {
        return numbers(Math.min(MOST_CHILDREN, steps.getPlaces().carePlaces()));
    }

    public List<Choice> getOtherwiseChoices() {
        return List.of(new Choice(HouseholdAnswers.WAIT, words.say("who.care.wait")), new Choice(HouseholdAnswers.COME, words.say("who.care.come")));
    }

    private static List<Choice> numbers(int most) {
        return IntStream.rangeClosed(0, most).mapToObj(String::valueOf).map(number -> new Choice(number, number)).toList();
    }

    /** On to the next question, or to why there is no place; stays where something must be put right. */
    public String next() {
        if (!steps.isOpen()) {
            return "";
        }
        check();
        if (errors.any()) {
            return "";
        }
        steps.keep(new HashMap<>(Map.of("adults", adults, "children", children, "care", care, "otherwise", otherwise)));
        HouseholdSize household = HouseholdAnswers.of(steps::answer).orElseThrow();
        EnrolmentOutcome may = enrolling.mayAsk(steps.getPlaces().id(), household);
        if (may != EnrolmentOutcome.PLACED) {
            return steps.refusal(may);
        }
        return steps.outcome(steps.isComplete() ? "signup-check" : "signup-contact");
    }

    private void check() {
        if (!offered(getAdultChoices(), adults)) {
            errors.at("adults", words.say("who.adults.choose"));
        }
        if (!offered(getChildChoices(), children)) {
            errors.at("children", words.say("who.children.choose"));
        }
        if (isCareOffered() && !offered(getCareChoices(), care)) {
            errors.at("care", words.say("who.care.choose"));
        }
        if (isCareOffered() && !offered(getOtherwiseChoices(), otherwise)) {
            errors.at("otherwise", words.say("who.otherwise.choose"));
        }
        if (!errors.any()) {
            checkTogether();
        }
    }

    private void checkTogether() {
        if (!isCareOffered()) {
            care = "0";
        }
        int grown = Integer.parseInt(adults);
        int small = Integer.parseInt(children);
        int cared = Integer.parseInt(care);
        if (grown + small == 0) {
            errors.at("adults", words.say("who.nobody"));
        } else if (cared > small) {
            errors.at("care", words.say("who.care.more", small));
        } else if (cared > 0 && grown == 0) {
            errors.at("care", words.say("who.care.adult"));
        }
    }

    private static boolean offered(List<Choice> choices, String typed) {
        return choices.stream().anyMatch(choice -> choice.value().equals(typed));
    }

    public String getAdults() {
        return adults;
    }

    public void setAdults(String typed) {
        adults = typed;
    }

    public String getChildren() {
        return children;
    }

    public void setChildren(String typed) {
        children = typed;
    }

    public String getCare() {
        return care;
    }

    public void setCare(String typed) {
        care = typed;
    }

    public String getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(String typed) {
        otherwise = typed;
    }
}
