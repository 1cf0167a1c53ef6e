package fi.kotoisa.look.web;

import fi.kotoisa.look.Shell;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes into a form of a staff page what it needs besides its fields: whose form it is, and the nonce of PrimeFaces' content security policy.
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
        write(faces.getResponseWriter(), "primefaces.nonce", PrimeFacesContext.getCspState(faces).getNonce());
        write(faces.getResponseWriter(), "k-whose", CDI.current().select(Shell.class).get().getFormMark());
    }

    private void write(ResponseWriter writer, String name, String value) throws IOException {
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", name, null);
        writer.writeAttribute("value", value, null);
        writer.endElement("input");
    }
}
