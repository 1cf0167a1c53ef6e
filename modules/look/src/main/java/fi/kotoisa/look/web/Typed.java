package fi.kotoisa.look.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/**
 * Carries what a person typed into a plain HTML control of the same name into the bean, and draws nothing itself: the tag file around it draws the control.
 *
 * <p>Attribute {@code kind}: empty for one text, {@code check} for a box that is on or off, {@code many} for a list of boxes ({@code String[]}).
 */
@FacesComponent(Typed.TYPE)
public class Typed extends UIInput {

    public static final String TYPE = "fi.kotoisa.look.Typed";

    public Typed() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void decode(FacesContext faces) {
        decode(getClientId(faces), faces.getExternalContext().getRequestParameterValuesMap());
    }

    /** Takes what was sent under this name, now or before. */
    void decode(String name, Map<String, String[]> sent) {
        String kind = String.valueOf(getAttributes().getOrDefault("kind", ""));
        if (kind.equals("check")) {
            setSubmittedValue(String.valueOf(sent.containsKey(name)));
        } else if (kind.equals("many")) {
            setSubmittedValue(sent.getOrDefault(name, new String[0]));
        } else if (sent.containsKey(name)) {
            setSubmittedValue(sent.get(name)[0]);
        }
    }
}
