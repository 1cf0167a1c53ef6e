package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.SignInOutcome;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.identity.application.SignInTry;
import fi.kotoisa.identity.application.SigningIn;
import fi.kotoisa.look.Shell;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the pages about signing in need of the request and the answer, so that they themselves know neither. */
@RequestScoped
class SignInDoor {

    @Inject
    SecurityContext security;

    @Inject
    SigningIn signingIn;

    @Inject
    CurrentPerson current;

    @Inject
    Shell shell;

    /** Tries to sign in with name and password. */
    Answer enter(String name, String password) {
        HttpServletRequest request = request();
        return enter(signingIn.signIn(new SignInTry(name, password, request.getRemoteAddr(), DeviceCookie.of(request))));
    }

    /** Lets in whoever the use cases let in, through Jakarta Security; whoever has come half way finds the other half open. */
    Answer enter(SignInOutcome outcome) {
        return enter(outcome, request(), response());
    }

    /** The same outside of pages. */
    Answer enter(SignInOutcome outcome, HttpServletRequest request, HttpServletResponse response) {
        if (outcome.pass().isPresent()) {
            security.authenticate(request, response, AuthenticationParameters.withParams().credential(new SignInCredential(outcome)).newAuthentication(true));
        } else {
            outcome.half().filter(half -> !SessionKey.half(request).equals(Optional.of(half.key()))).ifPresent(half -> {
                SessionKey.keepHalf(request, half.key());
                current.carries(Optional.empty());
            });
        }
        return outcome.answer();
    }

    /** The key of somebody who has come half way in this browser. */
    Optional<String> half() {
        return SessionKey.half(request());
    }

    /** Ends this answer by sending the browser on after signing in: to where it wanted to go, or to the first page of the person. */
    void sendOn(Answer answer) {
        sendTo(onward(answer, back()));
    }

    /** The address to which this answer leads whoever wanted to go to {@code back}. */
    String onward(Answer answer, String back) {
        return switch (answer) {
            case SIGNED_IN -> back.isEmpty() ? shell.path(SignInPage.firstPage(current.roles())) : back;
            case SECOND_STEP -> shell.path("/identity/second-step") + withBack(back);
            case FIRST_FACTOR -> shell.path("/identity/first-factor") + withBack(back);
            case GONE -> shell.path("/identity/sign-in?late=1") + withBack(back).replace('?', '&');
            case REFUSED, WAIT, WRONG_CODE, WRONG_PASSKEY -> throw new IllegalArgumentException("nobody is sent on by " + answer);
        };
    }

    /** Where the person goes from here: to where they wanted to go, or to their first page. */
    String onward() {
        return onward(Answer.SIGNED_IN, back());
    }

    /** Where to go afterwards, as far as it is an address of ours; empty for nowhere. */
    String back() {
        return OwnAddress.of(request().getParameter("back")).orElse("");
    }

    /** The same as the query of an address. */
    static String withBack(String back) {
        return back.isEmpty() ? "" : "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** What a hidden field of the form or the address says. */
    String said(String name) {
        return Optional.ofNullable(request().getParameter(name)).orElse("");
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
