package fi.kotoisa.identity.web;

import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.application.OwnPassword;
import fi.kotoisa.identity.application.OwnPassword.Outcome;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** Behind {@code change-password.xhtml}. */
@Named
@RequestScoped
public class ChangePasswordPage {

    @Inject
    OwnPassword own;

    @Inject
    SignedIn signedIn;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private String password = "";
    private String wanted = "";

    /** @return the page of one's own sign-in, or nothing when something must be put right */
    public String save() {
        Outcome outcome = own.change(password, wanted);
        switch (outcome) {
            case DONE -> {
                return "/identity/my-account?faces-redirect=true&done=password";
            }
            case WRONG_PASSWORD -> errors.at("password", say("again.password.wrong"));
            case WAIT -> errors.at("password", say("second.wait"));
            case TOO_SHORT, TOO_LONG, COMMON, CONTAINS_NAME -> errors.at("wanted", say("password." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return "";
    }

    /** Whether anybody is here who has one. @throws fi.kotoisa.platform.NotSignedIn for a stranger */
    public boolean isMine() {
        return signedIn.person() != null;
    }

    private String say(String key) {
        return Texts.of("identity", language.language()).orElseThrow().get(key);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String typed) {
        wanted = typed;
    }
}
