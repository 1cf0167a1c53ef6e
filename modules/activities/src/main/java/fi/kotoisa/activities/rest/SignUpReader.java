package fi.kotoisa.activities.rest;

import fi.kotoisa.activities.HouseholdSize;
import fi.kotoisa.activities.application.NewReach;
import fi.kotoisa.activities.application.SignUpAnswers;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.NewContact;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.platform.JsonBody;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.TypedText;
import java.util.Optional;

/** Reads who comes and how they are reached, by the rules of the pages. */
final class SignUpReader {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REACH = 254;

    private SignUpReader() {}

    /** @throws fi.kotoisa.platform.Refused with every flaw */
    static SignUpAnswers read(JsonBody body) {
        HouseholdSize household = household(body.object("household"));
        JsonBody contact = body.object("contact");
        String name = TypedText.line(contact.text("firstName", LONGEST_NAME));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            contact.flaw("firstName", name.isEmpty() ? "missing" : "too-long");
        }
        Optional<String> phone = reach(contact, "phone", "not-a-telephone");
        Optional<String> email = reach(contact, "email", "not-an-address");
        if (contact.textIfAny("phone", LONGEST_REACH).isPresent() == contact.textIfAny("email", LONGEST_REACH).isPresent()) {
            contact.flaw("", "not-one-of-phone-and-email");
        }
        Optional<Language> language = language(body);
        body.check();
        return new SignUpAnswers(new NewContact(name, phone, email, language.orElseThrow()), household);
    }

    /** Where messages are to come from now on, and in which language. @throws fi.kotoisa.platform.Refused with every flaw */
    static NewReach contact(JsonBody body) {
        Optional<String> phone = reach(body, "phone", "not-a-telephone");
        Optional<String> email = reach(body, "email", "not-an-address");
        if (body.textIfAny("phone", LONGEST_REACH).isPresent() && body.textIfAny("email", LONGEST_REACH).isPresent()) {
            body.flaw("", "not-one-of-phone-and-email");
        }
        Optional<Language> language = language(body);
        body.check();
        return new NewReach(phone, email, language.orElseThrow());
    }

    private static Optional<Language> language(JsonBody body) {
        Optional<Language> language = Language.of(body.text("language", 20)).filter(Language::forResidents);
        if (language.isEmpty()) {
            body.flaw("language", "not-a-language-of-ours");
        }
        return language;
    }

    /** Who comes together. Where that cannot be the flaws are noted, and what is returned means nothing. */
    static HouseholdSize household(JsonBody household) {
        int adults = household.number("adults", 0, HouseholdSize.MOST);
        int children = household.number("children", 0, HouseholdSize.MOST, 0);
        int care = household.number("careChildren", 0, HouseholdSize.MOST, 0);
        boolean essential = household.truth("careEssential").orElse(care > 0);
        boolean people = adults + children >= 1 && adults + children <= HouseholdSize.MOST;
        boolean cared = care <= children && (care == 0 || adults > 0);
        if (!people) {
            household.flaw("", "not-1-to-20-people");
        }
        if (!cared) {
            household.flaw("careChildren", "more-than-come-with-an-adult");
        }
        return people && cared ? new HouseholdSize(adults, children, care, care > 0 && essential) : new HouseholdSize(1, 0, 0, false);
    }

    private static Optional<String> reach(JsonBody contact, String name, String wrong) {
        Optional<String> typed = contact.textIfAny(name, LONGEST_REACH);
        Optional<String> read = typed.flatMap(name.equals("phone") ? Phones::parse : Emails::parse);
        if (typed.isPresent() && read.isEmpty()) {
            contact.flaw(name, wrong);
        }
        return read;
    }
}
