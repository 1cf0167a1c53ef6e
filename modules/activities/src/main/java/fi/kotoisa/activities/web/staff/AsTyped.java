package fi.kotoisa.activities.web.staff;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Objects;

/** Leaves what was typed as it is: the backing bean reads it and says what is wrong. */
@FacesConverter("fi.kotoisa.activities.AsTyped")
public class AsTyped implements Converter<Object> {

    @Override
    public Object getAsObject(FacesContext faces, UIComponent component, String typed) {
        return Objects.toString(typed, "");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, Object value) {
        return Objects.toString(value, "");
    }
}
