package fi.kotoisa.identity.web;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Remembers which request this thread answers, for whoever wants to know how it came in and what its browser carries.
 *
 * <p>Nothing more: most requests are for pages that are kept ready, and {@link CurrentPerson} is only made when somebody asks.
 */
@WebListener
public class Arrival implements ServletRequestListener {

    private static final ThreadLocal<HttpServletRequest> ANSWERED = new ThreadLocal<>();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            ANSWERED.set(request);
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        ANSWERED.remove();
    }

    /** Empty for what the server does by itself. */
    static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(ANSWERED.get());
    }
}
