package fi.kotoisa.look.web;

import fi.kotoisa.look.TypedBefore;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;

/**
 * Types into a page what was typed into it before the session ended. No button is pressed: the page is shown as it was, and nothing is saved.
 *
 * <p>Field by field from the top, since a field may be there only because of what stands in one above it.
 */
public class TypingAgain implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        Map<String, String[]> typed = TypedBefore.all((ServletRequest) faces.getExternalContext().getRequest());
        if (typed.isEmpty() || faces.isPostback() || faces.getViewRoot() == null) {
            return;
        }
        build(faces);
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)), (visit, component) -> {
            if (component instanceof UIInput field && typed.containsKey(formOf(field).getClientId(faces))) {
                type(field, typed, faces);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static void build(FacesContext faces) {
        String page = faces.getViewRoot().getViewId();
        ViewDeclarationLanguage language = faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, page);
        try {
            language.buildView(faces, faces.getViewRoot());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot build " + page, unreadable);
        }
    }

    private static UIComponent formOf(UIComponent field) {
        UIComponent each = field;
        while (!(each instanceof UIForm) && each.getParent() != null) {
            each = each.getParent();
        }
        return each;
    }

    private static void type(UIInput field, Map<String, String[]> typed, FacesContext faces) {
        String name = field.getClientId(faces);
        if (field instanceof Typed plain) {
            plain.decode(name, typed);
        } else if (typed.containsKey(name + "_input")) {
            // so PrimeFaces names the control inside its own
            field.setSubmittedValue(typed.get(name + "_input")[0]);
        }
        field.validate(faces);
        field.updateModel(faces);
    }

    @Override
    public void afterPhase(PhaseEvent event) {}

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }
}
