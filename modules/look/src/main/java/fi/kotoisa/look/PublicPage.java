package fi.kotoisa.look;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page that reads the same for everybody who is not signed in, so that it is rendered once per language and change. A module offers one by a producer, as with {@link MenuEntry}.
 *
 * <p>Such a page holds no form that is posted, names nobody, and says in the request attribute {@link #FRESH_UNTIL} until when it is right by the clock alone.
 *
 * @param module whose page it is
 * @param page its name
 * @param topic the topic of {@code platform.Changes} that says when it is out of date
 * @param parameters what its address may say; everything else in an address is as if it were not there
 * @param spelling the one query that all addresses with these parameters share, so that nonsense is kept under no name of its own; nothing where the parameters as they are do
 */
public record PublicPage(String module, String page, String topic, List<String> parameters, Optional<Function<Function<String, Optional<String>>, String>> spelling) {

    /** A page whose parameters stand in its address as they are. */
    public PublicPage(String module, String page, String topic, List<String> parameters) {
        this(module, page, topic, parameters, Optional.empty());
    }

    /** Request attribute, a {@code LocalDateTime} in Europe/Helsinki: when the clock alone changes the page. Without it the page is not kept. */
    public static final String FRESH_UNTIL = "kotoisa.fresh-until";

    /** Request attribute: the query of the address without what the page does not know. */
    public static final String QUERY = "kotoisa.query";

    /** The path of the page without its language. */
    public String path() {
        return "/" + module + "/" + page;
    }
}
