package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.EnrolmentId;
import fi.kotoisa.activities.IntakeId;
import fi.kotoisa.activities.application.DeskRerouting;
import fi.kotoisa.activities.application.DeskRerouting.DeskReach;
import fi.kotoisa.activities.application.NewReach;
import fi.kotoisa.activities.application.Rerouting.Asked;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another telephone number, address or language for a household that has signed up. */
@Named("householdContactPage")
@RequestScoped
public class HouseholdContactPage {

    @Inject
    DeskRerouting desk;

    @Inject
    PageAsked asked;

    @Inject
    StaffTexts texts;

    @Inject
    Errors errors;

    private final Map<String, String> typed = new HashMap<>();
    private DeskReach household;

    @PostConstruct
    void load() {
        household = desk.now(getIntake(), getHousehold());
        typed.put("language", household.reach().language().code());
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

    public String getNow() {
        return texts.say("staff.contact.now", household.reach().byPhone() ? "phone" : "email", household.reach().ending());
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public List<Choice> getLanguages() {
        return Language.ofResidents().stream().map(Choice::of).toList();
    }

    /** Changes it, or says what to put right. */
    public String save() {
        FormReader reader = new FormReader(typed, errors, texts);
        Optional<String> phone = Phones.parse(reader.raw("phone"));
        Optional<String> email = Emails.parse(reader.raw("email"));
        Optional<Language> language = Language.of(reader.raw("language")).filter(Language::forResidents);
        if (!reader.raw("phone").isEmpty() && phone.isEmpty()) {
            reader.wrong("phone", "contact.phone.wrong");
        }
        if (!reader.raw("email").isEmpty() && email.isEmpty()) {
            reader.wrong("email", "contact.email.wrong");
        }
        if (language.isEmpty()) {
            reader.wrong("language", "contact.language.choose");
        }
        if (errors.any()) {
            return "";
        }
        if (desk.change(getIntake(), getHousehold(), new NewReach(phone, email, language.orElseThrow())) == Asked.TAKEN) {
            reader.wrong(phone.isPresent() ? "phone" : "email", "reach.taken");
            return "";
        }
        return "/activities/staff/signups?faces-redirect=true&intake=" + getIntake() + "&said=reached";
    }
}
