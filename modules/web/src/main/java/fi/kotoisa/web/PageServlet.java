package fi.kotoisa.web;

import fi.kotoisa.identity.KeptForms;
import fi.kotoisa.look.TypedBefore;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Stands at every address that begins with a language and hands on to the page that {@link AddressFilter} found there.
 *
 * <p>Nothing of a page is sent before it is whole, so that a component that fails while rendering never leaves half a page with status 200.
 *
 * <p>A servlet of its own, because a form that sends a file is read by the rules of the servlet at the address, not by those of the one that it is handed on to.
 */
public class PageServlet extends HttpServlet {

    /** The request attribute with the page, such as {@code /activities/calendar}. */
    static final String PAGE = "kotoisa.page";

    private static final long serialVersionUID = 1L;

    @Inject
    transient KeptForms forms;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String kept = request.getParameter(TypedBefore.KEY);
        if (kept != null && request.getMethod().equals("GET") && AddressFilter.isStaff(request.getRequestURI())) {
            TypedBefore.show(request, forms.find(kept).orElseGet(Map::of));
        }
        CapturedResponse whole = new CapturedResponse(response);
        request.getRequestDispatcher(request.getAttribute(PAGE) + ".xhtml").forward(request, whole);
        byte[] body = whole.body();
        if (body.length > 0) {
            response.getOutputStream().write(body);
        }
    }
}
