package fi.kotoisa.activities.web.staff;

import fi.kotoisa.look.TypedBefore;
import fi.kotoisa.platform.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the address, or the form in its place, asks for. */
@RequestScoped
public class PageAsked {

    private static final int LONGEST = 200;
    private static final int MOST_ROWS = 1_000;

    @Inject
    HttpServletRequest request;

    /** @throws NotFound where it is missing or no id */
    UUID id(String name) {
        try {
            return UUID.fromString(text(name));
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    /** The whole address of the request, without its questions. */
    String here() {
        return request.getRequestURL().toString();
    }

    /** What was sent now, or else before the session ended; empty where it is missing. */
    String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).or(() -> TypedBefore.of(request, name)).map(text -> text.substring(0, Math.min(text.length(), LONGEST))).orElse("");
    }

    /** All values of this name, as many as a form may have rows. */
    Set<String> all(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).stream().flatMap(Arrays::stream).limit(MOST_ROWS).collect(Collectors.toSet());
    }

    /** 0 where it is missing or no number. */
    int number(String name) {
        return TypedValues.number(text(name), 0, 1_000).orElse(0);
    }
}
