package fi.kotoisa.web;

import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.SomeoneWasQuicker;
import fi.kotoisa.platform.Visitor;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what went wrong into a page in the person's language, never into a stack trace. */
public class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int NUMBER_LENGTH = 8;
    /** What both databases say of a row that would stand twice. */
    private static final String ALREADY_THERE = "23505";
    private static final Logger LOG = Logger.getLogger(FaultFilter.class.getName());

    @Inject
    transient Comeback comeback;

    @Inject
    transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException fault) {
            answer(request, response, fault);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Throwable fault) throws IOException, ServletException {
        if (response.isCommitted()) {
            LOG.log(Level.SEVERE, "an answer broke off half way", fault);
            return;
        }
        response.resetBuffer();
        int status = isSignedOut(request, fault) ? HttpServletResponse.SC_UNAUTHORIZED : status(fault);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
            request.setAttribute(Faults.NUMBER, number);
            LOG.log(Level.SEVERE, fault, () -> "request " + number + " failed");
        }
        if (ScriptFaults.asks(request)) {
            ScriptFaults.tell(response, status);
        } else if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.sendRedirect("/" + request.getRequestURI().split("/")[1] + "/identity/sign-in?back=" + Comeback.encoded(comeback.address(request)));
        } else {
            show(request, response, fault, status);
        }
    }

    /** Two requests at once wanted to store the same thing, as when one button is pressed twice: the first has done it. */
    private static boolean isThereAlready(Throwable fault) {
        return cause(fault, SQLException.class).map(SQLException::getSQLState).filter(state -> state.startsWith(ALREADY_THERE)).isPresent();
    }

    /** A page that the server has forgotten comes again at once with what was typed, where that can be kept; otherwise a link leads there. */
    private void show(HttpServletRequest request, HttpServletResponse response, Throwable fault, int status) throws IOException, ServletException {
        boolean forgotten = cause(fault, ViewExpiredException.class).isPresent();
        Optional<String> again = status == HttpServletResponse.SC_CONFLICT || status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? comeback.withTyped(request) : Optional.empty();
        if (forgotten && again.isPresent()) {
            response.sendRedirect(again.get());
            return;
        }
        again.ifPresent(address -> request.setAttribute(Faults.AGAIN, address));
        Faults.show(request, response, status);
    }

    /** Also where a page of staff went with the session. */
    private boolean isSignedOut(HttpServletRequest request, Throwable fault) {
        return cause(fault, NotSignedIn.class).isPresent()
                || cause(fault, ViewExpiredException.class).isPresent() && AddressFilter.isStaff(request.getRequestURI()) && !visitor.signedIn();
    }

    /** The number that a fault is answered with. */
    static int status(Throwable fault) {
        if (cause(fault, NotFound.class).isPresent()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause(fault, NotAllowed.class).isPresent()) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause(fault, SomeoneWasQuicker.class).isPresent() || cause(fault, ViewExpiredException.class).isPresent() || isThereAlready(fault)) {
            return HttpServletResponse.SC_CONFLICT;
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** The first of this kind in the chain of causes. */
    static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> kind) {
        for (Throwable each = fault; each != null; each = each instanceof ServletException servlet && servlet.getRootCause() != null ? servlet.getRootCause() : each.getCause()) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
        }
        return Optional.empty();
    }
}
