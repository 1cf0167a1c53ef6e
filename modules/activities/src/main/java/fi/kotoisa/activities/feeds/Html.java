package fi.kotoisa.activities.feeds;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Other people's HTML, made safe and plain. */
final class Html {
    private static final Pattern TAG = Pattern.compile("(?i)<(?:!doctype|!--|/?(?:p|br|a|b|i|u|s|strong|em|small|ul|ol|li"
            + "|dl|dt|dd|div|span|h[1-6]|hr|html|head|body|table|tr|td|th|tbody|font|img|script|style|iframe|svg|object"
            + "|embed|form|input|button|video|audio|blockquote|pre|code|section|article|center)\\b)");
    private static final Pattern BLOCK = Pattern.compile("(?i)<(?:p|div|ul|ol|table|h[1-6]|body|blockquote)\\b");
    private static final Pattern ENTITY = Pattern.compile("&(?:[a-zA-Z]{2,8}|#\\d{1,6}|#[xX][0-9a-fA-F]{1,5});");
    private static final Pattern BODY = Pattern.compile("(?is)<body\\b[^>]*>(.*?)(?:</body>|\\z)");
    private static final Pattern HREF = Pattern.compile("(?i)(\\shref\\s*=\\s*)(?:\"\\s*([^\"\\s]*)[^\"]*\"|'\\s*([^'\\s]*)[^']*')");
    private static final Pattern ENDS_LINE = Pattern.compile("(?i)(</(?:div|tr|dt|dd|blockquote|section|article|pre|center|table)>)");
    private static final Pattern ENDS_TEXT_LINE = Pattern.compile("(?i)<br\\b[^>]*>|</(?:p|li|h[1-6])>");
    private static final Pattern ENDS_CELL = Pattern.compile("(?i)(</t[dh]>)");
    private static final String BREAK = "<br />";
    private static final Pattern BREAK_BESIDE_BLOCK = Pattern.compile("(?:[\\s\\u00A0]*+<br />)++[\\s\\u00A0]*+(?=</?(?:p|ul|ol|li|div)\\b|\\z)"
            + "|(?<=</(?:p|ul|ol|li|div)>)(?:[\\s\\u00A0]*+<br />)++|(?<=<(?:p|li|div)>)(?:[\\s\\u00A0]*+<br />)++|\\A(?:[\\s\\u00A0]*+<br />)++");
    private static final Pattern MANY_BREAKS = Pattern.compile("(?:<br />[\\s\\u00A0]*+){3,}+");
    private static final Pattern EMPTY = Pattern.compile("<(p|li|strong|em|span|div|ul|ol)\\b[^>]*>(?:\\s|\\u00A0|&nbsp;|&#160;)*+</\\1>");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST = 100_000;
    private static final int LONGEST_SHOWN = 25_000;
    /** What is stored of a text, with room for its price. */
    private static final int STORED = 29_000;
    /** So much fits whatever cleaning makes of it. */
    private static final int SURE = STORED / 8;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "ul", "ol", "li", "strong", "em", "a", "div", "span")
            .allowElements((name, attributes) -> "strong", "b")
            .allowElements((name, attributes) -> "em", "i")
            .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6")
            .allowWithoutAttributes("p", "br", "ul", "ol", "li", "strong", "em", "b", "i")
            .disallowWithoutAttributes("div", "span", "a")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href").matching((element, attribute, value) -> Links.parse(value).map(Object::toString).orElse(null))
            .onElements("a")
            .allowAttributes("dir").matching(true, "ltr", "rtl", "auto").globally()
            .allowAttributes("lang").matching(LANGUAGE).globally()
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();
    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    private Html() {
    }

    /** Safe HTML of a text that may be HTML or plain; plain text becomes escaped paragraphs. Empty when nothing is left. */
    static Optional<String> safe(String written) {
        String shown = shown(written, LONGEST_SHOWN);
        String html = shown.length() <= STORED ? shown : shown(written, SURE);
        return html.isBlank() || html.length() > STORED ? Optional.empty() : Optional.of(html);
    }

    private static String shown(String written, int most) {
        String text = Texts.tight(written.length() <= most ? written : written.substring(0, most));
        return TAG.matcher(text).find() ? sanitised(text) : paragraphs(decoded(text));
    }

    /** Plain text on one line of a text that may be HTML or plain. */
    static Optional<String> text(String written) {
        String text = Texts.tight(written.length() <= LONGEST ? written : written.substring(0, LONGEST));
        if (TAG.matcher(text).find()) {
            String spaced = ENDS_LINE.matcher(ENDS_TEXT_LINE.matcher(body(text)).replaceAll("$0 ")).replaceAll("$1 ");
            text = Encoding.decodeHtml(NOTHING.sanitize(spaced), false);
        } else {
            text = decoded(text);
        }
        String line = Texts.line(text);
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text).find() ? Texts.clean(Encoding.decodeHtml(text, false)) : text;
    }

    private static String body(String html) {
        Matcher body = BODY.matcher(html);
        return body.find() ? body.group(1) : html;
    }

    /** An address ends at its first space; what people typed behind it is not part of it. */
    private static String withWholeLinks(String html) {
        return HREF.matcher(html).replaceAll(m -> Matcher.quoteReplacement(
                m.group(1) + '"' + Optional.ofNullable(m.group(2)).orElse(m.group(3)) + '"'));
    }

    private static String sanitised(String written) {
        String html = withWholeLinks(body(written));
        String lines = BLOCK.matcher(html).find() ? html : html.replace("\n", BREAK);
        String spaced = ENDS_CELL.matcher(ENDS_LINE.matcher(lines).replaceAll("$1" + BREAK)).replaceAll(" $1");
        String safe = MANY_BREAKS.matcher(POLICY.sanitize(spaced)).replaceAll(BREAK + BREAK);
        String before;
        do {
            before = safe;
            safe = EMPTY.matcher(BREAK_BESIDE_BLOCK.matcher(safe).replaceAll("")).replaceAll("").strip();
        } while (!safe.equals(before));
        return BLOCK.matcher(safe).lookingAt() || safe.isEmpty() ? safe : wrapped(safe);
    }

    /** Words that stand before the first block, or without any, get a paragraph of their own. */
    private static String wrapped(String html) {
        Matcher block = BLOCK.matcher(html);
        int end = block.find() ? block.start() : html.length();
        return "<p>" + html.substring(0, end).strip() + "</p>" + html.substring(end);
    }

    private static String paragraphs(String text) {
        return Arrays.stream(Texts.tight(text).split("\\n\\n")).map(String::strip).filter(p -> !p.isEmpty())
                .map(p -> "<p>" + escaped(p).replace("\n", BREAK) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&#34;");
    }
}
