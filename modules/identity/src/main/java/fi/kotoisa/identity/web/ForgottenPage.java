package fi.kotoisa.identity.web;

import fi.kotoisa.identity.Emails;
import fi.kotoisa.identity.application.Recovering;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Behind {@code forgotten.xhtml}: the same answer whether the address has an account or not. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    Recovering recovering;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private String email = "";

    /** @return the same page, now saying what to do next */
    public String ask() {
        Optional<String> address = Emails.parse(email);
        if (address.isEmpty()) {
            errors.at("email", Texts.of("identity", language.language()).orElseThrow().get("email.wrong"));
            return "";
        }
        recovering.forgot(address.get());
        return "/identity/forgotten?faces-redirect=true&asked=1";
    }

    public boolean isAsked() {
        return request.getParameter("asked") != null;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String typed) {
        email = typed;
    }
}
