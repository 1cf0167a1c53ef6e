package fi.kotoisa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The random key in the browser's HTTP session under which the database knows who is signed in; the database keeps its hash. */
final class SessionKey {

    private static final String NAME = "kotoisa.signed-in";
    private static final String HALF = "kotoisa.half-signed-in";

    private SessionKey() {}

    static Optional<String> of(HttpServletRequest request) {
        return of(request, NAME);
    }

    /** The key of somebody whose password was right and who has still to give a second factor. It signs nobody in. */
    static Optional<String> half(HttpServletRequest request) {
        return of(request, HALF);
    }

    /** Keeps it under a new session id, so that nobody who knew the old one comes in with it. */
    static void keep(HttpServletRequest request, String key) {
        keep(request, NAME, key);
        request.getSession().removeAttribute(HALF);
    }

    /** The same for somebody half way; whoever was signed in here is not any more. */
    static void keepHalf(HttpServletRequest request, String key) {
        keep(request, HALF, key);
        request.getSession().removeAttribute(NAME);
    }

    private static Optional<String> of(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(name));
    }

    private static void keep(HttpServletRequest request, String name, String key) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(name, key);
    }
}
