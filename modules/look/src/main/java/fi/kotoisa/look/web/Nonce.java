package fi.kotoisa.look.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of PrimeFaces' content security policy into a form of a staff page.
 *
 * <p>PrimeFaces answers a post that does not send it with an error, and leaves the sending to a script of its own, which pages without its components do not load.
 */
@FacesComponent(Nonce.TYPE)
public class Nonce extends UIComponentBase {

    public static final String TYPE = "fi.kotoisa.look.Nonce";

    public Nonce() {
        setRendererType(null);
        setTransient(true);
    }

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        if (PlainPages.isPlain(faces)) {
            return;
        }
        ResponseWriter writer = faces.getResponseWriter();
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", "primefaces.nonce", null);
        writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
        writer.endElement("input");
    }
}
