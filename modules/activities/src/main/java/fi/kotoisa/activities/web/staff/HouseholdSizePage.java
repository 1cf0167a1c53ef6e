package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.DeskSizes;
import fi.kotoisa.activities.application.DeskSizes.DeskHousehold;
import fi.kotoisa.look.Errors;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many of a household come, when it calls because more or fewer do. */
@Named("householdSizePage")
@RequestScoped
public class HouseholdSizePage {

    @Inject
    DeskSizes desk;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private DeskHousehold household;

    @PostConstruct
    void load() {
        household = desk.now(getIntake(), getHousehold());
        HouseholdSize size = household.size();
        typed.put("adults", "" + size.adults());
        typed.put("children", "" + size.children());
        typed.put("care", "" + size.careChildren());
        if (size.careChildren() > 0 && !size.careEssential()) {
            typed.put("anyway", "true");
        }
    }

    public IntakeId getIntake() {
        return new IntakeId(asked.id("intake"));
    }

    public EnrolmentId getHousehold() {
        return new EnrolmentId(asked.id("household"));
    }

    /** Its name; of somebody under non-disclosure what stands for it. */
    public String getName() {
        return household.name().orElseGet(() -> texts.say("staff.contact.hidden"));
    }

    public boolean isCareOffered() {
        return household.places().carePlaces() > 0;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    /** Changes it, or says what to put right or why it cannot be. */
    public String save() {
        Optional<HouseholdSize> wished = new DeskForm(new FormReader(typed, errors, texts)).household(isCareOffered());
        if (errors.any() || wished.isEmpty()) {
            return "";
        }
        return switch (desk.change(getIntake(), getHousehold(), wished.get())) {
            case CHANGED -> "/activities/staff/signups?faces-redirect=true&intake=" + getIntake() + "&said=reached";
            case NO_ROOM -> refused("staff.household.no-room");
            case NEVER_FITS -> refused("staff.desk.error.never-fits");
            case TOO_LATE -> refused("staff.desk.error.too-late");
            case CANCELLED -> refused("staff.desk.error.cancelled");
        };
    }

    private String refused(String why) {
        errors.onPage(texts.say(why, household.places().places(), household.places().carePlaces()));
        return "";
    }
}
