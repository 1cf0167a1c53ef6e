package fi.kotoisa.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the page of a fault: not found, not allowed, out of date, or our own mistake. */
final class Faults {

    private Faults() {}

    static void show(HttpServletRequest request, HttpServletResponse response, int status) throws IOException, ServletException {
        response.setStatus(status);
        request.setAttribute("kotoisa.status", status);
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.setContentType("text/html;charset=UTF-8");
        }
        request.getRequestDispatcher("/web/fault.xhtml").forward(request, response);
    }
}
