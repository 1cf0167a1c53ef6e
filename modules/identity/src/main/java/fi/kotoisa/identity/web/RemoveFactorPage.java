package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.FactorOutcome;
import fi.kotoisa.identity.application.OwnFactors;
import fi.kotoisa.identity.application.OwnFactors.Mine;
import fi.kotoisa.identity.application.OwnFactors.PasskeyView;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Behind {@code remove-factor.xhtml}: the password once more before the app or a passkey is removed. */
@Named
@RequestScoped
public class RemoveFactorPage {

    @Inject
    OwnFactors factors;

    @Inject
    HttpServletRequest request;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    private Optional<Mine> mine = Optional.empty();
    private String password = "";

    /** @return the page of one's own sign-in, or nothing when something must be put right */
    public String save() {
        FactorOutcome.Answer answer = factors.remove(getFactor(), password).answer();
        if (answer == FactorOutcome.Answer.DONE) {
            return "/identity/my-account?faces-redirect=true&done=removed";
        }
        errors.at("password", texts().get(answer == FactorOutcome.Answer.WAIT ? "second.wait" : "again.password.wrong"));
        return "";
    }

    public String getFactor() {
        return Optional.ofNullable(request.getParameter("factor")).orElse("");
    }

    /** What the page is about. @throws NotFound where the person has no such factor */
    public String getTitle() {
        if (getFactor().equals(OwnFactors.APP) && mine().appSince().isPresent()) {
            return texts().get("remove.app.title");
        }
        return mine().passkeys().stream().filter(passkey -> passkey.id().equals(getFactor())).findFirst().map(PasskeyView::name).map(name -> texts().say("remove.passkey.title", name)).orElseThrow(NotFound::new);
    }

    /** Whether no other factor is left then. */
    public boolean isLast() {
        return mine().passkeys().size() + (mine().appSince().isPresent() ? 1 : 0) == 1;
    }

    /** Whether another one must be set up at once. */
    public boolean isNeeded() {
        return isLast() && mine().needed();
    }

    private Mine mine() {
        if (mine.isEmpty()) {
            mine = Optional.of(factors.mine());
        }
        return mine.get();
    }

    private Texts texts() {
        return Texts.of("identity", language.language()).orElseThrow();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }
}
