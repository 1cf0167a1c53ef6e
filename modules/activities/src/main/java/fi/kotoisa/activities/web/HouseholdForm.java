package fi.kotoisa.activities.web;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The question who comes: what can be chosen, what was chosen, and what is wrong with it. */
public class HouseholdForm {

    private static final int MOST_ADULTS = 6;
    private static final int MOST_CHILDREN = 9;

    private final int carePlaces;
    private final Words words;
    private final int adultsBefore;
    private final int childrenBefore;
    private String adults;
    private String children;
    private String care;
    private String otherwise;

    /**
     * @param carePlaces how many the child care of the activity has in all
     * @param answers what was chosen before
     */
    HouseholdForm(int carePlaces, Words words, Map<String, String> answers) {
        this.carePlaces = carePlaces;
        this.words = words;
        this.adults = answers.getOrDefault("adults", "1");
        this.children = answers.getOrDefault("children", "0");
        // who was entered at the desk may be more than the page offers to others
        this.adultsBefore = number(adults);
        this.childrenBefore = number(children);
        this.care = answers.getOrDefault("care", "0");
        this.otherwise = answers.getOrDefault("otherwise", HouseholdAnswers.WAIT);
    }

    public boolean isCareOffered() {
        return carePlaces > 0;
    }

    public List<Choice> getAdultChoices() {
        return numbers(Math.max(MOST_ADULTS, adultsBefore));
    }

    public List<Choice> getChildChoices() {
        return numbers(Math.max(MOST_CHILDREN, childrenBefore));
    }

    public List<Choice> getCareChoices() {
        return numbers(Math.min(Math.max(MOST_CHILDREN, childrenBefore), carePlaces));
    }

    public List<Choice> getOtherwiseChoices() {
        return List.of(new Choice(HouseholdAnswers.WAIT, words.say("who.care.wait")), new Choice(HouseholdAnswers.COME, words.say("who.care.come")));
    }

    private static int number(String known) {
        return known.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(known), HouseholdSize.MOST) : 0;
    }

    private static List<Choice> numbers(int most) {
        return IntStream.rangeClosed(0, most).mapToObj(String::valueOf).map(number -> new Choice(number, number)).toList();
    }

    /** Says beside each question what is wrong with its answer. */
    void check(Errors errors) {
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
            checkTogether(errors);
        }
    }

    private void checkTogether(Errors errors) {
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

    /** What was chosen, by the names of the questions. */
    Map<String, String> answers() {
        return Map.of("adults", adults, "children", children, "care", care, "otherwise", otherwise);
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
