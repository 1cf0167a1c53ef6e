package fi.kotoisa.web;

import fi.kotoisa.platform.NotAllowed;
import fi.kotoisa.platform.NotFound;
import fi.kotoisa.platform.NotSignedIn;
import fi.kotoisa.platform.SomeoneWasQuicker;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Turns what went wrong into a page in the person's language, never into a stack trace. */
public class FaultFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int NUMBER_LENGTH = 8;
    private static final Logger LOG = Logger.getLogger(FaultFilter.class.getName());

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
        if (cause(fault, NotSignedIn.class).isPresent()) {
            toSignIn(request, response);
            return;
        }
        int status = status(fault);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
            request.setAttribute(Faults.NUMBER, number);
            LOG.log(Level.SEVERE, fault, () -> "request " + number + " failed");
        }
        Faults.show(request, response, status);
    }

    /** The number that a fault is answered with. */
    static int status(Throwable fault) {
        if (cause(fault, NotFound.class).isPresent()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (cause(fault, NotAllowed.class).isPresent()) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (cause(fault, SomeoneWasQuicker.class).isPresent() || cause(fault, ViewExpiredException.class).isPresent()) {
            return HttpServletResponse.SC_CONFLICT;
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = request.getRequestURI().split("/")[1];
        String back = request.getMethod().equals("GET")
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : request.getRequestURI();
        response.sendRedirect("/" + language + "/identity/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
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
