package fi.kotoisa.web;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** Shows the page of a fault: not found, not allowed, out of date, unreadable, or our own mistake. */
final class Faults {

    /** Request attributes that the page reads. */
    static final String STATUS = "kotoisa.status";
    static final String NUMBER = "kotoisa.number";
    static final String AGAIN = "kotoisa.again";

    private Faults() {}

    static void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException, ServletException {
        response.setStatus(status);
        if (Api.serves(request.getRequestURI())) {
            tell(request, response, status);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", HeaderFilter.POLICY);
        request.setAttribute(STATUS, status);
        request.getRequestDispatcher("/web/fault.xhtml").forward(new WithoutForm(request), response);
    }

    /** Programs are told in their own way. */
    private static void tell(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Language language = AddressFilter.preferred(request, any -> true);
        byte[] problem = ProblemWords.explain(Problem.of(status), language).json().getBytes(StandardCharsets.UTF_8);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }

    /** The same request without what was posted: Faces would take the page of the fault for the form that failed. */
    private static final class WithoutForm extends HttpServletRequestWrapper {

        WithoutForm(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getContentType() {
            return null;
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
