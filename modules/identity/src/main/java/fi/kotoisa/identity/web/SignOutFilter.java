package fi.kotoisa.identity.web;

import fi.kotoisa.identity.application.BrokerLeaving;
import fi.kotoisa.identity.application.SigningIn;
import fi.kotoisa.platform.CurrentLanguage;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;

/** A POST to the sign-out page ends the session, here or on every device; a GET only shows the page. */
@WebFilter(urlPatterns = "/identity/sign-out.xhtml", dispatcherTypes = DispatcherType.FORWARD)
public class SignOutFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SigningIn signingIn;

    @Inject
    transient BrokerLeaving leaving;

    @Inject
    transient CurrentPerson current;

    @Inject
    transient CurrentLanguage language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getParameter("everywhere") != null && current.signedIn()) {
            signingIn.signOutEverywhere();
        }
        Optional<String> ticket = SessionKey.of(request).flatMap(leaving::ticket);
        SessionKey.of(request).ifPresent(signingIn::signOut);
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        current.carries(Optional.empty());
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        ticket.ifPresent(value -> BrokerCookie.LEAVING.keep(response, value));
        response.sendRedirect("/" + language.language().code() + "/identity/sign-out" + (ticket.isPresent() ? "?there=1" : ""));
    }
}
