package fi.kotoisa.web;

import fi.kotoisa.identity.KeptForms;
import fi.kotoisa.look.TypedBefore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where somebody comes back to when a request could not be answered: to the same page and, where it was a form of staff, with what was typed. */
@ApplicationScoped
public class Comeback {

    private static final Logger LOG = Logger.getLogger(Comeback.class.getName());

    /** The hidden field that lists which other hidden fields belong into the address of the page. */
    private static final String KEPT_FIELDS = "k-keep";

    @Inject
    KeptForms forms;

    /** The address that was asked for, or the page of the form that was sent. */
    String address(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        return withTyped(request).orElseGet(request::getRequestURI);
    }

    /** The page of a form with what was typed into it; nothing where that cannot be kept. */
    Optional<String> withTyped(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !AddressFilter.isStaff(request.getRequestURI())) {
            return Optional.empty();
        }
        return kept(request).map(key -> request.getRequestURI() + "?" + Stream.concat(own(request.getParameterMap()), Stream.of(TypedBefore.KEY + "=" + key))
                .collect(Collectors.joining("&")));
    }

    /** Where the fault is the database's, nothing can be kept there, and the fault is what is to be told. */
    private Optional<String> kept(HttpServletRequest request) {
        try {
            return forms.keep(request.getParameterMap());
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "a form could not be kept: {0}", away.getClass().getName());
            return Optional.empty();
        }
    }

    /** What belongs into the address of the page anyway. */
    private static Stream<String> own(Map<String, String[]> sent) {
        return Stream.of(sent.getOrDefault(KEPT_FIELDS, new String[0])).distinct()
                .flatMap(name -> Stream.of(sent.getOrDefault(name, new String[0])).limit(1).map(value -> encoded(name) + "=" + encoded(value)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
