package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.CodeAgain;
import fi.kotoisa.activities.application.FindingAgain;
import fi.kotoisa.activities.application.FindingAgain.CodeResult;
import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.Phones;
import fi.kotoisa.look.Errors;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Finds one's own sign-up again by its code, together with the telephone number or e-mail address that was given. */
@Named
@RequestScoped
public class FindSignUp {

    private static final int CODE = 6;

    @Inject
    FindingAgain findingAgain;

    @Inject
    CodeAgain codeAgain;

    @Inject
    Asked asked;

    @Inject
    Errors errors;

    @Inject
    Words words;

    private String code = "";
    private String reach = "";
    private String lost = "";

    /** On to the sign-up; stays where the two do not belong together. */
    public String find() {
        if (code.codePoints().filter(Character::isDigit).count() != CODE) {
            errors.at("code", words.say("find.code.missing"));
        }
        if (reach.isBlank()) {
            errors.at("reach", words.say("find.reach.missing"));
        }
        return errors.any() ? "" : look();
    }

    private String look() {
        CodeResult result = findingAgain.openByCode(code, reach);
        return switch (result.answer()) {
            case FOUND -> MySignUp.onward(result.link().orElseThrow());
            case WRONG -> stay("find.wrong");
            case TOO_OFTEN -> stay("find.often");
        };
    }

    /** Sends the code once more; the page says the same whether there is a sign-up or not. */
    public String sendAgain() {
        if (lost.isBlank()) {
            errors.at("lost", words.say("find.reach.missing"));
        } else if (Phones.parse(lost).isEmpty() && Emails.parse(lost).isEmpty()) {
            errors.at("lost", words.say(lost.indexOf('@') < 0 ? "contact.phone.wrong" : "contact.email.wrong"));
        }
        if (errors.any()) {
            return "";
        }
        codeAgain.send(lost);
        return "/activities/find-signup?faces-redirect=true&sent=1";
    }

    public boolean isSent() {
        return asked.value("sent").isPresent() && !asked.posted();
    }

    public String getLost() {
        return lost;
    }

    public void setLost(String typed) {
        lost = typed;
    }

    private String stay(String why) {
        errors.at("code", words.say(why, FindingAgain.TRIES));
        return "";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        code = typed;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String typed) {
        reach = typed;
    }
}
