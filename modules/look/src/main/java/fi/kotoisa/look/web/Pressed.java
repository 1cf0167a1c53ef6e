package fi.kotoisa.look.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.FacesEvent;
import java.util.Objects;

/**
 * Knows whether the plain HTML button of the same name was pressed, and then asks its {@code outcome} what to do. It draws nothing itself.
 *
 * <p>The outcome is an expression that calls the bean, {@code #{page.save()}}. Tag files cannot hand method expressions on, only values; so the call is a value that is asked for
 * exactly once, when the button was pressed.
 */
@FacesComponent(Pressed.TYPE)
public class Pressed extends UICommand {

    public static final String TYPE = "fi.kotoisa.look.Pressed";

    public Pressed() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void decode(FacesContext faces) {
        if (faces.getExternalContext().getRequestParameterMap().containsKey(getClientId(faces))) {
            queueEvent(new ActionEvent(faces, this));
        }
    }

    @Override
    public void broadcast(FacesEvent event) throws AbortProcessingException {
        FacesContext faces = event.getFacesContext();
        ValueExpression outcome = getValueExpression("outcome");
        Object answer = outcome == null ? getAttributes().get("outcome") : outcome.getValue(faces.getELContext());
        String next = Objects.toString(answer, "");
        if (!next.isEmpty() && !faces.getResponseComplete()) {
            faces.getApplication().getNavigationHandler().handleNavigation(faces, null, next);
        }
        faces.renderResponse();
    }
}
