package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.application.SignUpAnswers;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.platform.Language;
import java.util.Optional;

/** Reads the forms that sign up somebody who calls or stands at the desk, and say later how many come. */
final class DeskForm {

    private static final int LONGEST_NAME = 100;

    private final FormReader reader;

    DeskForm(FormReader reader) {
        this.reader = reader;
    }

    /** What was typed; empty where something must be put right, which is said beside its field. */
    Optional<SignUpAnswers> read(boolean careOffered) {
        String name = reader.text("name", LONGEST_NAME, "staff.desk.error.name");
        Optional<String> phone = Phones.parse(reader.raw("phone"));
        Optional<String> email = Emails.parse(reader.raw("email"));
        if (!reader.raw("phone").isEmpty() && phone.isEmpty()) {
            reader.wrong("phone", "contact.phone.wrong");
        }
        if (!reader.raw("email").isEmpty() && email.isEmpty()) {
            reader.wrong("email", "contact.email.wrong");
        }
        if (reader.raw("phone").isEmpty() && reader.raw("email").isEmpty()) {
            reader.wrong("phone", "staff.desk.error.reach");
        }
        Optional<HouseholdSize> household = household(careOffered);
        Optional<Language> language = Language.of(reader.raw("language")).filter(Language::forResidents);
        if (language.isEmpty()) {
            reader.wrong("language", "contact.language.choose");
        }
        boolean reachable = phone.isPresent() || email.isPresent();
        return name.isEmpty() || !reachable || language.isEmpty() ? Optional.empty()
                : household.map(size -> new SignUpAnswers(new NewContact(name, phone, email, language.get()), size));
    }

    /** Who comes; empty where something must be put right. */
    Optional<HouseholdSize> household(boolean careOffered) {
        int adults = reader.number("adults", 0, HouseholdSize.MOST);
        int children = reader.number("children", 0, HouseholdSize.MOST, 0);
        int care = careOffered ? reader.number("care", 0, HouseholdSize.MOST, 0) : 0;
        if (adults + children < 1 || adults + children > HouseholdSize.MOST) {
            reader.wrong("adults", "staff.desk.error.household", HouseholdSize.MOST);
        } else if (care > children) {
            reader.wrong("care", "who.care.more", children);
        } else if (care > 0 && adults == 0) {
            reader.wrong("care", "who.care.adult");
        } else {
            return Optional.of(new HouseholdSize(adults, children, care, care > 0 && !reader.ticked("anyway")));
        }
        return Optional.empty();
    }
}
