package fi.kotoisa.activities.web;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.OfferedLanguages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The second question: how they are reached. */
@Named
@RequestScoped
public class SignUpContact {

    private static final int LONGEST = 100;
    private static final int LONGEST_KEPT = 300;

    @Inject
    OfferedLanguages offered;

    @Inject
    SignUpSteps steps;

    @Inject
    Asked asked;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private String name;
    private String by;
    private String phone;
    private String email;
    private String language;

    @PostConstruct
    void remember() {
        name = steps.answer("name");
        by = steps.answer("by").equals("email") ? "email" : "phone";
        phone = steps.answer("phone");
        email = steps.answer("email");
        if (asked.value("often").isPresent() && !asked.posted()) {
            errors.at(by, words.say("contact.often"));
        }
        language = steps.answer("language").isEmpty() ? words.language().code() : steps.answer("language");
    }

    public boolean isByPhone() {
        return by.equals("phone");
    }

    /** The language of the page first, then the others by their own names. */
    public List<Choice> getLanguageChoices() {
        Stream<Language> others = offered.ofResidents().stream().filter(each -> each != words.language());
        return Stream.concat(Stream.of(words.language()), others).map(Choice::of).toList();
    }

    /** On to looking everything over; stays where something must be put right. */
    public String next() {
        if (!steps.isOpen()) {
            return "";
        }
        keep();
        check();
        return errors.any() ? "" : steps.outcome("signup-check");
    }

    /** The other way to be reached: an e-mail address in place of a telephone, or back. What was typed stays. */
    public String other() {
        if (!steps.isOpen()) {
            return "";
        }
        by = isByPhone() ? "email" : "phone";
        keep();
        return steps.outcome("signup-contact");
    }

    private void keep() {
        name = Typing.clean(name);
        steps.keep(Map.of("name", cut(name), "by", by, "phone", cut(phone), "email", cut(email), "language", cut(language)));
    }

    /** The draft is no place for a flood. */
    private static String cut(String typed) {
        return typed.length() <= LONGEST_KEPT ? typed : typed.substring(0, LONGEST_KEPT);
    }

    private void check() {
        if (name.isEmpty()) {
            errors.at("name", words.say("contact.name.missing"));
        } else if (name.length() > LONGEST) {
            errors.at("name", words.say("contact.name.long", LONGEST));
        }
        if (isByPhone() && Phones.parse(phone).isEmpty()) {
            errors.at("phone", words.say("contact.phone.wrong"));
        }
        if (!isByPhone() && Emails.parse(email).isEmpty()) {
            errors.at("email", words.say("contact.email.wrong"));
        }
        if (Language.of(language).filter(Language::forResidents).isEmpty()) {
            errors.at("language", words.say("contact.language.choose"));
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String typed) {
        phone = typed;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String typed) {
        language = typed;
    }
}
