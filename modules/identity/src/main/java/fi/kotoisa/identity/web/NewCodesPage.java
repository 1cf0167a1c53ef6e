package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.FactorOutcome;
import fi.kotoisa.identity.application.OwnFactors;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind {@code new-codes.xhtml}: new recovery codes, shown once. */
@Named
@RequestScoped
public class NewCodesPage {

    @Inject
    OwnFactors factors;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private List<String> codes = List.of();
    private String password = "";

    /** @return nothing: the page comes again with the codes, or with what must be put right */
    public String save() {
        FactorOutcome outcome = factors.newCodes(password);
        codes = outcome.codes();
        if (outcome.answer() != FactorOutcome.Answer.DONE) {
            errors.at("password", Texts.of("identity", language.language()).orElseThrow().get(outcome.answer() == FactorOutcome.Answer.WAIT ? "second.wait" : "again.password.wrong"));
        }
        return "";
    }

    /** How many of the old codes are unused. */
    public long getLeft() {
        return factors.mine().codesLeft();
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
