package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.SignInOutcome;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.application.SignInTry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What the pages about signing in need of the request and the answer, so that they themselves know neither. */
@RequestScoped
class SignInDoor {

    @Inject
    SecurityContext security;

    @Inject
    SignInAnswer answer;

    /** Tries to sign in through Jakarta Security. */
    Answer enter(String name, String password) {
        HttpServletRequest request = request();
        SignInTry typed = new SignInTry(name, password, request.getRemoteAddr(), DeviceCookie.of(request));
        security.authenticate(request, response(), AuthenticationParameters.withParams().credential(new SignInCredential(typed)).newAuthentication(true));
        return answer.outcome().map(SignInOutcome::answer).orElse(Answer.REFUSED);
    }

    Optional<String> device() {
        return DeviceCookie.of(request());
    }

    void rememberDevice(String key) {
        DeviceCookie.keep(response(), key);
    }

    /** Ends this answer by sending the browser to one of our own addresses. */
    void sendTo(String address) {
        try {
            external().redirect(address);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
