package fi.kotoisa.identity.web;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.identity.application.LostFactor;
import fi.kotoisa.identity.application.LostFactor.Outcome;
import fi.kotoisa.identity.application.LostFactor.State;
import fi.kotoisa.look.Errors;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Behind {@code staff/lost-factor.xhtml}: removes the second factors of one person, whom the address names. */
@Named
@RequestScoped
public class LostFactorPage {

    @Inject
    LostFactor lost;

    @Inject
    Errors errors;

    @Inject
    CurrentLanguage language;

    @Inject
    HttpServletRequest request;

    private Optional<State> state = Optional.empty();

    /** @return the same page by a new request, or nothing when it was not done */
    public String remove() {
        Outcome outcome = lost.remove(person());
        if (outcome != Outcome.DONE) {
            errors.onPage(texts().get("staff.lost." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            return "";
        }
        return "/identity/staff/lost-factor?faces-redirect=true&done=1&person=" + getPerson();
    }

    public State getState() {
        if (state.isEmpty()) {
            state = Optional.of(lost.state(person()));
        }
        return state.get();
    }

    /** What the person has, in words. */
    public String getPasskeys() {
        return texts().say("staff.lost.passkeys", getState().passkeys());
    }

    public String getCodes() {
        return texts().say("staff.lost.codes", getState().codesLeft());
    }

    public boolean isDone() {
        return request.getParameter("done") != null;
    }

    public String getPerson() {
        return Optional.ofNullable(request.getParameter("person")).orElse("");
    }

    private PersonId person() {
        return Ids.of(getPerson(), PersonId::fromString).orElseThrow(NotFound::new);
    }

    private Texts texts() {
        return Texts.of("identity", language.language()).orElseThrow();
    }
}
