package fi.kotoisa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The random key in the browser's HTTP session under which the database knows who is signed in; the database keeps its hash. */
final class SessionKey {

    private static final String NAME = "kotoisa.signed-in";

    private SessionKey() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(NAME));
    }

    /** Keeps it under a new session id, so that nobody who knew the old one comes in with it. */
    static void keep(HttpServletRequest request, String key) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(NAME, key);
    }
}
