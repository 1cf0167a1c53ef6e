package fi.kotoisa.activities.web;

import fi.kotoisa.look.PublicPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.Optional;

/** What the address of the page, or a hidden field of its form, says. */
@RequestScoped
public class Asked {

    @Inject
    HttpServletRequest request;

    /** The value, stripped; nothing where it is missing or blank. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(request.getParameter(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Whether a form was sent. */
    boolean posted() {
        return request.getMethod().equals("POST");
    }

    /** Says until when the page is right by the clock alone. */
    public void freshUntil(LocalDateTime moment) {
        request.setAttribute(PublicPage.FRESH_UNTIL, moment);
    }
}
