package fi.kotoisa.look;

import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.Optional;

/** What somebody typed into this page before the session ended, as an attribute of the request that shows the page again. */
public final class TypedBefore {

    /** In the address of the page: the key of what was kept. */
    public static final String KEY = "kept";

    private static final String ATTRIBUTE = "kotoisa.typed-before";

    private TypedBefore() {}

    /** Lets the page show it. @param fields empty where it is not there any more */
    public static void show(ServletRequest request, Map<String, String[]> fields) {
        request.setAttribute(ATTRIBUTE, Map.copyOf(fields));
    }

    /** By field; nothing, on almost every page. */
    @SuppressWarnings("unchecked")
    public static Map<String, String[]> all(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Map<?, ?> fields ? (Map<String, String[]>) fields : Map.of();
    }

    /** What was typed into this field. */
    public static Optional<String> of(ServletRequest request, String field) {
        return Optional.ofNullable(all(request).get(field)).map(values -> values[0]);
    }

    /** {@code here}, {@code gone}, or empty where nothing was kept for this page. */
    static String state(ServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) == null) {
            return "";
        }
        return all(request).isEmpty() ? "gone" : "here";
    }
}
