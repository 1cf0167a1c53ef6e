package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.NewReach;
import fi.kotoisa.activities.application.Rerouting.Asked;
import fi.kotoisa.activities.application.Rerouting;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.identity.Reaching.Reach;
import fi.kotoisa.look.Choice;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.OfferedLanguages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** A household says where messages are to come, and in which language. */
@Named
@RequestScoped
public class ReachForm {

    private static final String PHONE = "phone";
    private static final String EMAIL = "email";

    @Inject
    OfferedLanguages offered;

    @Inject
    MySignUp mySignUp;

    @Inject
    Rerouting rerouting;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private Optional<Reach> now = Optional.empty();
    private String by = PHONE;
    private String phone = "";
    private String email = "";
    private String language = "";

    @PostConstruct
    void remember() {
        now = mySignUp.isThere() ? rerouting.now(mySignUp.getMine().link()) : Optional.empty();
        now.ifPresent(reach -> {
            by = reach.byPhone() ? PHONE : EMAIL;
            language = reach.language().code();
        });
    }

    public boolean isOpen() {
        return now.isPresent();
    }

    public String getNow() {
        return now.map(reach -> words.say("reach.now", reach.byPhone() ? PHONE : EMAIL, reach.ending())).orElse("");
    }

    public List<Choice> getWays() {
        return List.of(new Choice(PHONE, words.say("reach.by.phone")), new Choice(EMAIL, words.say("reach.by.email")));
    }

    /** Those that are offered, and the one that was chosen before. */
    public List<Choice> getLanguages() {
        return Language.ofResidents().stream().filter(each -> offered.offers(each) || now.filter(reach -> reach.language() == each).isPresent()).map(Choice::of).toList();
    }

    /** Asks for the change, or says what must be put right; then everything stays as it was typed. */
    public String save() {
        if (!isOpen()) {
            return "";
        }
        check();
        if (errors.any()) {
            return "";
        }
        String link = mySignUp.getMine().link();
        NewReach wish = new NewReach(by.equals(PHONE) ? Phones.parse(phone) : Optional.empty(), by.equals(EMAIL) ? Emails.parse(email) : Optional.empty(), Language.of(language).orElseThrow());
        Asked asked = rerouting.ask(link, wish);
        return switch (asked) {
            case SAVED -> MySignUp.onward(link, "saved");
            case ASKED -> MySignUp.onward(link, "asked");
            case TAKEN -> refused(words.say("reach.taken"));
            case TOO_OFTEN -> refused(words.say("reach.often", Rerouting.TRIES));
            case TOO_OFTEN_THERE -> refused(words.say("contact.often"));
        };
    }

    private void check() {
        boolean phoneNow = now.filter(Reach::byPhone).isPresent();
        if (by.equals(PHONE) && Phones.parse(phone).isEmpty() && !(phone.isBlank() && phoneNow)) {
            errors.at(PHONE, words.say("contact.phone.wrong"));
        }
        if (by.equals(EMAIL) && Emails.parse(email).isEmpty() && !(email.isBlank() && !phoneNow)) {
            errors.at(EMAIL, words.say("contact.email.wrong"));
        }
        if (!by.equals(PHONE) && !by.equals(EMAIL)) {
            errors.at("by", words.say("contact.phone.wrong"));
        }
        if (Language.of(language).filter(Language::forResidents).isEmpty()) {
            errors.at("language", words.say("contact.language.choose"));
        }
    }

    private String refused(String why) {
        errors.at(by, why);
        return "";
    }

    public String getBy() {
        return by;
    }

    public void setBy(String typed) {
        by = typed;
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
