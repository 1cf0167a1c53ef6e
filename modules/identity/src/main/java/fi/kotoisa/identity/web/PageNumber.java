package fi.kotoisa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Which page of a long list the address asks for; 0 for the first and for nonsense. */
final class PageNumber {

    private PageNumber() {}

    static int of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("page")).filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(0);
    }
}
