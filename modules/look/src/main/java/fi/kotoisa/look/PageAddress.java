package fi.kotoisa.look;

import fi.kotoisa.platform.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which page this is, without its language.
 *
 * @param page such as {@code /activities/calendar}; empty for a page without an address of its own, such as a fault
 * @param query as in the address, without the question mark; may be empty
 */
record PageAddress(String page, String query) {

    /** The name of the hidden field that lists which other hidden fields belong into the address of the page. */
    static final String KEPT = "k-keep";

    /** The page of a request: its query, or for a form that was sent what the form says belongs into the address. */
    static PageAddress of(String page, Optional<String> query, Map<String, String[]> sent) {
        String kept = Stream.of(sent.getOrDefault(KEPT, new String[0]))
                .flatMap(name -> Stream.of(sent.getOrDefault(name, new String[0])).map(value -> encoded(name) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return new PageAddress(page, kept.isEmpty() ? query.orElse("") : kept);
    }

    boolean staff() {
        return page.contains("/staff/");
    }

    /** The same page in another language; the first page where this one cannot be asked for again. */
    String in(Language language) {
        return "/" + language.code() + (page.isEmpty() ? "/" : page) + (query.isEmpty() ? "" : "?" + query);
    }

    /** The languages that this page speaks. */
    List<Language> languages() {
        return staff() ? Language.ofStaff() : Language.ofResidents();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
