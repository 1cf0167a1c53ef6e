package fi.kotoisa.journeys.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds on every page: no barrier that axe-core knows, valid markup, a whole document, no sideways scrolling on narrow phones, texts instead of keys, the right
 * language and direction.
 */
public final class Checks {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern UNFILLED = Pattern.compile("\\?\\?\\?|\\{\\d+[,}]|#\\{");
    private static final int[] NARROW = {360, 320};
    /** What a page is made of, whatever it says: barriers that axe-core knows lie there. */
    private static final String SHAPE = "() => location.pathname.replace(/^.[a-z]+/, '') + [...new Set([...document.querySelectorAll('*')]"
            + ".map(e => e.tagName + [...e.attributes].map(a => ['class', 'role', 'type', 'style'].includes(a.name) ? a.name + '=' + a.value : a.name).sort()))].sort().join()";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> KEYS = Stream.concat(Modules.names().stream(), Stream.of("web"))
            .flatMap(module -> Texts.of(module, Language.FI).stream()).flatMap(texts -> texts.keySet().stream())
            .filter(key -> key.contains(".")).collect(Collectors.toUnmodifiableSet());

    private Checks() {}

    /** Fails with every finding at once. Axe-core, which is slow, sees a page again only when it is made of other parts than before in this run. */
    static void page(Visitor visitor) {
        List<String> found = SEEN.add(String.valueOf(visitor.page().evaluate(SHAPE))) ? barriers(visitor.page()) : new ArrayList<>();
        found.addAll(inItsLanguage(visitor));
        assertEquals("", String.join("\n", found), visitor.page().url());
    }

    /** What can go wrong in one language and not in another: all but the barriers. */
    static void language(Visitor visitor) {
        assertEquals("", String.join("\n", inItsLanguage(visitor)), visitor.page().url());
    }

    private static List<String> inItsLanguage(Visitor visitor) {
        List<String> found = new ArrayList<>();
        found.addAll(Markup.errors(visitor.source(), visitor.page().url().contains("/staff/")));
        found.addAll(breaks(visitor.source()));
        found.addAll(words(visitor.page()));
        found.addAll(named(visitor));
        found.addAll(sideways(visitor.page()));
        return found;
    }

    static List<String> barriers(Page page) {
        return new AxeBuilder(page).withTags(WCAG).analyze().getViolations().stream().map(Checks::barrier).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String barrier(Rule rule) {
        return "axe " + rule.getId() + ": " + rule.getHelp() + rule.getNodes().stream().limit(5).map(CheckedNode::getHtml).map(html -> "\n    " + html).collect(Collectors.joining());
    }

    private static List<String> breaks(String source) {
        return source.stripTrailing().endsWith("</html>") ? List.of() : List.of("the page breaks off: it does not end in </html>");
    }

    private static List<String> words(Page page) {
        String shown = page.title() + "\n" + page.locator("body").innerText();
        List<String> found = UNFILLED.matcher(shown).results().map(each -> "a gap was not filled: " + each.group()).collect(Collectors.toCollection(ArrayList::new));
        Arrays.stream(shown.split("\\s+")).filter(KEYS::contains).distinct().forEach(key -> found.add("a key instead of its text: " + key));
        return found;
    }

    private static List<String> named(Visitor visitor) {
        String said = visitor.page().locator("html").getAttribute("lang") + " " + visitor.page().locator("html").getAttribute("dir");
        String right = visitor.language().tag() + " " + visitor.language().direction();
        return said.equals(right) ? List.of() : List.of("lang and dir are " + said + " in place of " + right);
    }

    private static List<String> sideways(Page page) {
        List<String> found = new ArrayList<>();
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        for (int narrow : NARROW) {
            page.setViewportSize(narrow, height);
            int needed = (Integer) page.evaluate("() => document.documentElement.scrollWidth");
            if (needed > narrow) {
                found.add("at " + narrow + " px the page is " + needed + " px wide: " + page.evaluate(WIDEST, narrow));
            }
        }
        page.setViewportSize(width, height);
        return found;
    }

    /** The first few elements that stick out, for whoever has to mend it. */
    private static final String WIDEST = "narrow => [...document.querySelectorAll('body *')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && (r.right > narrow + 1 || r.left < -1); })"
            + ".slice(0, 4).map(e => e.outerHTML.slice(0, 120)).join(' | ')";
}
