package fi.kotoisa.look.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Sentences that hold numbers. Inside right-to-left text the groups of {@code 040 123 4567} would change their places, so each such number is isolated, and it never breaks over two
 * lines.
 */
@Named("prose")
@ApplicationScoped
public class Prose {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+(?:[ \\u00a0]\\d+)+");

    /** The text as HTML: everything escaped, numbers of several groups isolated. */
    public String html(String text) {
        String escaped = Objects.toString(text, "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        return NUMBER.matcher(escaped).replaceAll("<bdi dir=\"ltr\" class=\"k-nowrap\">$0</bdi>");
    }
}
