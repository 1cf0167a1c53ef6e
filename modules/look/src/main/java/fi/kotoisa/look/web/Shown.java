package fi.kotoisa.look.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;

/**
 * Content that only shows. It has no fields, so the phases that read what was sent pass it by: menus and footers would be looked up in each of them, for an answer that may lead
 * elsewhere and show nothing.
 */
@FacesComponent(Shown.TYPE)
public class Shown extends UIComponentBase {

    public static final String TYPE = "fi.kotoisa.look.Shown";

    public Shown() {
        setRendererType(null);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void processDecodes(FacesContext faces) {}

    @Override
    public void processValidators(FacesContext faces) {}

    @Override
    public void processUpdates(FacesContext faces) {}
}
