package fi.kotoisa.look.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces away from public and resident pages.
 *
 * <p>Its content security policy needs a nonce, which it keeps in the session before the page can say that it needs none: every visitor of the calendar would get a session and a
 * second, weaker policy. Told before rendering that its work is done, it does neither.
 */
public class PlainPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        Object page = event.getFacesContext().getExternalContext().getRequestMap().get("kotoisa.page");
        if (page == null || !page.toString().contains("/staff/")) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {}

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
