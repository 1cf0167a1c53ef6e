package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.application.Recovering;
import fi.kotoisa.identity.application.Recovering.Answer;
import fi.kotoisa.identity.application.Recovering.FirstAdministrator;
import fi.kotoisa.identity.application.Recovering.Opens;
import fi.kotoisa.identity.application.Recovering.Outcome;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Behind {@code new-password.xhtml} and {@code welcome.xhtml}: what a single-use link opens. Looking at the page uses nothing up. */
@Named
@RequestScoped
public class NewPasswordPage {

    private static final int LONGEST_NAME = 120;
    private static final String SIGN_IN = "/identity/sign-in?faces-redirect=true&set=1";

    @Inject
    Recovering recovering;

    @Inject
    SignInDoor door;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private String name = "";
    private String email = "";
    private String password = "";

    /** @return the sign-in page, or nothing when something must be put right */
    public String save() {
        return settled(recovering.setPassword(getKey(), password, door.device()));
    }

    /** @return the sign-in page, or nothing when something must be put right */
    public String open() {
        Optional<String> address = Emails.parse(email);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.at("name", say("name.wrong"));
        }
        if (address.isEmpty()) {
            errors.at("email", say("email.wrong"));
        }
        if (errors.any()) {
            return "";
        }
        return settled(recovering.openInstallation(getKey(), new FirstAdministrator(name, address.get(), password, language.language()), door.device()));
    }

    private String settled(Outcome outcome) {
        outcome.device().ifPresent(door::rememberDevice);
        if (outcome.answer() == Answer.DONE) {
            return SIGN_IN;
        }
        if (outcome.answer() != Answer.LINK_GONE) {
            errors.at("password", say("password." + outcome.answer().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return "";
    }

    private String say(String key) {
        return Texts.of("identity", language.language()).orElseThrow().get(key);
    }

    /** Whether the link still opens an account. */
    public boolean isOpensAccount() {
        return recovering.opens(getKey()).filter(Opens.ACCOUNT::equals).isPresent();
    }

    /** Whether the link makes the first administrator. */
    public boolean isOpensInstallation() {
        return recovering.opens(getKey()).filter(Opens.INSTALLATION::equals).isPresent();
    }

    public String getKey() {
        return Optional.ofNullable(request.getParameter("key")).orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
