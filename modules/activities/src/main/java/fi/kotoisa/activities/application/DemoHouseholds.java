package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.domain.Intake;
import fi.kotoisa.activities.domain.Intakes;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Invented households, 8 places and 2 in child care, so that a leader's list and the outbox of the demo are not empty. */
@ApplicationScoped
class DemoHouseholds {

    private static final List<SignUpAnswers> ALL = List.of(
            household("Amina", Language.SO, 1, new HouseholdSize(1, 2, 2, true)),
            household("Олена", Language.UK, 2, new HouseholdSize(2, 1, 0, false)),
            household("مريم", Language.AR, 3, new HouseholdSize(1, 1, 0, false)),
            household("Minh", Language.FI, 4, new HouseholdSize(1, 0, 0, false)),
            household("Grace", Language.EN, 5, new HouseholdSize(1, 0, 0, false)));

    @Inject
    Intakes intakes;

    @Inject
    Enrolling enrolling;

    void join(ActivityId whole) {
        Intake intake = intakes.ofActivity(whole).get(0);
        ALL.forEach(answers -> enrolling.enrol(intake.id(), answers));
    }

    private static SignUpAnswers household(String firstName, Language language, int number, HouseholdSize size) {
        return new SignUpAnswers(new NewContact(firstName, Optional.of("+35840555019" + number), Optional.empty(), language), size);
    }
}
