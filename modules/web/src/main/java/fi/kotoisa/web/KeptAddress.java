package fi.kotoisa.web;

import fi.kotoisa.look.PublicPage;
import fi.kotoisa.platform.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The one form that all spellings of a page's address share: language, page, and what the page knows of the query, in a fixed order. What it does not know is as if it were not
 * there, so nobody can fill the memory, or other people's pages, with queries of his own.
 *
 * @param page which page
 * @param path with language
 * @param query without question mark; may be empty
 */
record KeptAddress(PublicPage page, String path, String query) {

    private static final int LONGEST = 100;

    /** @param parameter the first value of a parameter, or {@code null} */
    static Optional<KeptAddress> of(String path, Map<String, PublicPage> pages, UnaryOperator<String> parameter) {
        int end = path.indexOf('/', 1);
        if (end < 0 || Language.of(path.substring(1, end)).filter(Language::forResidents).isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(pages.get(path.substring(end))).map(page -> new KeptAddress(page, path, query(page, parameter)));
    }

    private static String query(PublicPage page, UnaryOperator<String> parameter) {
        return page.spelling().map(spelling -> spelling.apply(name -> Optional.ofNullable(parameter.apply(name)).filter(KeptAddress::isTold))).orElseGet(() -> asItIs(page, parameter));
    }

    private static String asItIs(PublicPage page, UnaryOperator<String> parameter) {
        return page.parameters().stream()
                .filter(name -> isTold(parameter.apply(name)))
                .map(name -> name + "=" + URLEncoder.encode(parameter.apply(name).strip(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTold(String value) {
        return value != null && !value.isBlank() && value.length() <= LONGEST;
    }

    String key() {
        return path + "?" + query;
    }
}
