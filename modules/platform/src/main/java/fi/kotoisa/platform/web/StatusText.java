package fi.kotoisa.platform.web;

import fi.kotoisa.platform.application.SystemStatus;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How the system is, as plain text to copy into a letter: {@code /fi/platform/staff/status.txt}. */
@WebServlet("/platform/staff/status.txt")
public class StatusText extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SystemStatus status;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = status.find().text();
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text);
    }
}
