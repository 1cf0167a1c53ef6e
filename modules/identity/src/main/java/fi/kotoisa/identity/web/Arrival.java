package fi.kotoisa.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Tells the request's own memory how the request came in and what its browser carries, before anything else asks. */
@WebListener
public class Arrival implements ServletRequestListener {

    @Inject
    CurrentPerson current;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request) {
            current.cameBy(request.getRequestURI().startsWith("/api/") ? "REST" : "PAGE");
            current.carries(SessionKey.of(request));
        }
    }
}
