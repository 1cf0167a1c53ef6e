package fi.kotoisa.activities.web;

import fi.kotoisa.activities.ActivityView.IntakeView;
import fi.kotoisa.activities.EnrolmentOutcome;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.application.Drafting;
import fi.kotoisa.activities.application.SignUpAnswers;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** The last step: looking everything over, and sending it. */
@Named
@RequestScoped
public class SignUpCheck {

    @Inject
    SignUpSteps steps;

    @Inject
    Drafting drafting;

    @Inject
    Words words;

    /** Everything is answered and can be sent. */
    public boolean isReady() {
        return answers().isPresent();
    }

    private Optional<SignUpAnswers> answers() {
        return HouseholdAnswers.of(steps::answer).flatMap(household -> contact().map(contact -> new SignUpAnswers(contact, household)));
    }

    private Optional<NewContact> contact() {
        boolean byPhone = isByPhone();
        Optional<String> phone = byPhone ? Phones.parse(steps.answer("phone")) : Optional.empty();
        Optional<String> email = byPhone ? Optional.empty() : Emails.parse(steps.answer("email"));
        String name = steps.answer("name");
        boolean reachable = phone.isPresent() || email.isPresent();
        return reachable && !name.isEmpty() && name.length() <= 100 ? language().map(language -> new NewContact(name, phone, email, language)) : Optional.empty();
    }

    private Optional<Language> language() {
        return Language.of(steps.answer("language")).filter(Language::forResidents);
    }

    public boolean isByPhone() {
        return !steps.answer("by").equals("email");
    }

    public String getPeople() {
        return HouseholdAnswers.of(steps::answer).map(who -> words.say("people", who.adults(), who.children())).orElse("");
    }

    /** Whether the activity offers child care at all. */
    public boolean isCareOffered() {
        return steps.getPlaces().carePlaces() > 0;
    }

    public String getCare() {
        return HouseholdAnswers.of(steps::answer).map(who -> words.say("care.for", who.careChildren())).orElse("");
    }

    public String getOtherwise() {
        Optional<HouseholdSize> who = HouseholdAnswers.of(steps::answer).filter(household -> household.careChildren() > 0);
        return who.map(household -> words.say(household.careEssential() ? "who.care.wait" : "who.care.come")).orElse("");
    }

    public String getReach() {
        return steps.answer(isByPhone() ? "phone" : "email");
    }

    public String getMessageLanguage() {
        return language().map(Language::ownName).orElse("");
    }

    /** As things stand now, they would join the queue. */
    public boolean isWaiting() {
        IntakeView intake = steps.getPlaces();
        return HouseholdAnswers.of(steps::answer).filter(who -> waits(who, intake)).isPresent();
    }

    private static boolean waits(HouseholdSize who, IntakeView intake) {
        boolean care = who.careChildren() <= intake.careLeft();
        int needed = care ? who.placesWithCare() : who.placesWithoutCare();
        return needed > intake.left() || !care && who.careEssential();
    }

    /** Why they would wait: how many places are free and how many they are. */
    public String getWaitingText() {
        HouseholdSize who = HouseholdAnswers.of(steps::answer).orElseThrow();
        IntakeView intake = steps.getPlaces();
        boolean onlyCare = who.placesWithCare() <= intake.left();
        return onlyCare ? words.say("check.wait.care", intake.careLeft()) : words.say("check.wait", Math.max(0, intake.left()), who.adults() + who.children());
    }

    /** Sends it. Sending the same draft again changes nothing and shows the same result. */
    public String send() {
        if (steps.isSent()) {
            return steps.outcome("signup-done");
        }
        Optional<SignUpAnswers> answers = answers();
        if (!steps.isOpen() || answers.isEmpty()) {
            return steps.again("signup-check");
        }
        return drafting.send(steps.getKey(), answers.get()).map(sent -> after(sent.outcome())).orElseGet(() -> steps.outcome("signup-contact") + "&often=1");
    }

    private String after(EnrolmentOutcome outcome) {
        return switch (outcome) {
            case PLACED, WAITING -> steps.outcome("signup-done");
            case ALREADY_DOWN -> steps.outcome("signup-already");
            case TOO_LATE, CANCELLED, NEVER_FITS -> steps.refusal(outcome);
        };
    }
}
