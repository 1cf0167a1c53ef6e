package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.BrokerEnd;
import fi.kotoisa.identity.application.BrokerLeaving;
import fi.kotoisa.identity.application.BrokerSignIn;
import fi.kotoisa.identity.application.BrokerTalk;
import fi.kotoisa.identity.application.BrokerTrouble;
import fi.kotoisa.identity.application.SignInOutcome;
import fi.kotoisa.identity.application.SignInOutcome.Answer;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ways between us and the municipality's sign-in service: there to sign in, back again, there to sign out, and what it tells us itself. None is a page; each leads to one. Where no service is configured, none
 * of them is there.
 */
@WebServlet({BrokerDoor.SIGN_IN, BrokerDoor.RETURN, BrokerDoor.LEAVE, BrokerDoor.LEFT, BrokerDoor.LOGOUT})
public class BrokerDoor extends HttpServlet {

    static final String SIGN_IN = "/identity/broker-sign-in";
    static final String RETURN = "/identity/broker-return";
    static final String LEAVE = "/identity/broker-leave";
    static final String LEFT = "/identity/broker-left";
    static final String LOGOUT = "/identity/broker-logout";

    private static final long serialVersionUID = 1L;

    @Inject
    transient BrokerTalk talk;

    @Inject
    transient BrokerSignIn signIn;

    @Inject
    transient BrokerLeaving leaving;

    @Inject
    transient SignInDoor door;

    @Inject
    transient CurrentLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        needService();
        switch (request.getServletPath()) {
            case SIGN_IN -> depart(request, response);
            case RETURN -> comeBack(request, response);
            case LEAVE -> leave(request, response);
            case LEFT -> left(request, response);
            default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        needService();
        if (!request.getServletPath().equals(LOGOUT)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<BrokerEnd> end = Optional.ofNullable(request.getParameter("logout_token")).flatMap(talk::ended);
        response.setStatus(end.filter(leaving::end).isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    private void needService() {
        talk.name().orElseThrow(NotFound::new);
    }

    private void depart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String back = OwnAddress.of(request.getParameter("back")).orElse("");
        BrokerTalk.Departure departure = talk.depart(back, language.language().code());
        if (departure.trouble().isPresent()) {
            tell(response, departure.trouble().get(), back);
            return;
        }
        BrokerCookie.TRIP.keep(response, departure.sealed());
        response.sendRedirect(departure.to().orElseThrow().toString());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BrokerTalk.Return back = talk.comeBack(once(request), BrokerCookie.TRIP.of(request));
        Language.of(back.language()).ifPresent(language::speak);
        BrokerCookie.TRIP.drop(response);
        if (back.trouble().isPresent()) {
            tell(response, back.trouble().get(), back.back());
            return;
        }
        SignInOutcome outcome = signIn.enter(back.who().orElseThrow());
        if (outcome.answer() == Answer.REFUSED || outcome.answer() == Answer.GONE) {
            tell(response, outcome.answer() == Answer.GONE ? BrokerTrouble.LATE : BrokerTrouble.UNKNOWN, back.back());
            return;
        }
        response.sendRedirect(door.onward(door.enter(outcome, request, response), back.back()));
    }

    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<BrokerLeaving.Farewell> farewell = BrokerCookie.LEAVING.of(request).map(leaving::redeem).filter(BrokerLeaving.Farewell::ours);
        BrokerCookie.LEAVING.drop(response);
        Optional<URI> there = farewell.flatMap(own -> talk.farewell(own.idToken(), language.language().code()));
        response.sendRedirect(there.map(URI::toString).orElse("/" + language.language().code() + "/identity/sign-out"));
    }

    /** The service brings back the language in which the person left. */
    private void left(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language spoken = Optional.ofNullable(request.getParameter("state")).flatMap(Language::of).filter(Language::forResidents).orElse(language.language());
        response.sendRedirect("/" + spoken.code() + "/identity/sign-out");
    }

    private void tell(HttpServletResponse response, BrokerTrouble trouble, String back) throws IOException {
        response.sendRedirect("/" + language.language().code() + "/identity/sign-in?broker=" + PageAsked.lower(trouble) + SignInDoor.withBack(back).replace('?', '&'));
    }

    /** What was said twice was not said by the service. */
    private static Map<String, String> once(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream().filter(said -> said.getValue().length == 1).collect(Collectors.toMap(Map.Entry::getKey, said -> said.getValue()[0]));
    }
}
