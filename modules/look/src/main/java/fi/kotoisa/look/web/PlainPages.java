package fi.kotoisa.look.web;

import jakarta.faces.context.FacesContext;
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
        if (isPlain(event.getFacesContext())) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
        }
    }

    /** Whether the page that is asked for is no staff page. */
    static boolean isPlain(FacesContext faces) {
        Object page = faces.getExternalContext().getRequestMap().get("kotoisa.page");
        return page == null || !page.toString().contains("/staff/");
    }

    @Override
    public void afterPhase(PhaseEvent event) {}

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
