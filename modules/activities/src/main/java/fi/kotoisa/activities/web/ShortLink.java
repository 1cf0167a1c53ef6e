package fi.kotoisa.activities.web;

import fi.kotoisa.activities.application.ShortLinks;
import fi.kotoisa.activities.application.ShortLinks.Target;
import fi.kotoisa.platform.CurrentLanguage;
import fi.kotoisa.platform.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The address that text messages have room for: {@code /s/KEY} leads to the page of one's own sign-up, in the language of the sign-up, or to the question whether messages may come
 * here.
 *
 * <p>A key that nobody has leads there too, and the page answers it as it answers every such key.
 */
@WebServlet("/s/*")
public class ShortLink extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String KEY = "[A-Za-z0-9_-]{1,64}";

    @Inject
    transient ShortLinks links;

    @Inject
    transient CurrentLanguage current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = Optional.ofNullable(request.getPathInfo()).map(path -> path.substring(1)).filter(path -> path.matches(KEY)).orElseThrow(NotFound::new);
        Target target = links.find(key).orElseGet(() -> new Target(false, current.language()));
        response.sendRedirect("/" + target.language().code() + "/activities/" + (target.question() ? "confirm-contact" : "my-signup") + "?key=" + key);
    }
}
