package fi.kotoisa.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a page may name, and what it never carries. */
final class PageRules {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.:])([a-zA-Z_]\\w*)");
    private static final Pattern STYLE = Pattern.compile("<(?:h:)?\\w+(?=\\s)[^>]*\\sstyle=\"|<style\\b");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/ld\\+json\")[^>]*>|<h:outputScript(?![^>]*\\bname=)");
    private static final Pattern HANDLER = Pattern.compile("\\son[a-z]+=\"");
    /** The pages of all patterns show invented names of places and people, as a database would give them. */
    private static final String PATTERNS = "modules/look/";
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

    static final List<Rule<House>> ALL = List.of(
            new Rule<>("a page is well-formed", house -> each(house, house::markup, PageRules::broken), "not-well-formed.xhtml"),
            new Rule<>("a page fills a template of look", house -> each(house, house::pages, PageRules::withoutTemplate), "no-template.xhtml"),
            new Rule<>("a page names only beans of its own module and of look", house -> foreign(house, house.beans()), "neighbours-bean.xhtml: nestPage"),
            new Rule<>("a page names only texts of its own module and of look", house -> foreign(house, ownTexts(house)), "neighbours-words.xhtml: nest"),
            new Rule<>("a resident's page is transient", house -> each(house, PageRules::residents, PageRules::withSession), "with-session.xhtml"),
            new Rule<>("a resident's page has no PrimeFaces", house -> each(house, PageRules::residents, (all, page) -> found(page, Pattern.compile("=\"(?:primefaces|http://primefaces[^\"]*)\""))),
                    "widgets.xhtml"),
            new Rule<>("a resident's page has no inline style", house -> each(house, PageRules::residents, (all, page) -> found(page, STYLE)), "inline-style.xhtml"),
            new Rule<>("a page has no inline script", house -> each(house, house::markup, (all, page) -> found(page, SCRIPT)), "inline-script.xhtml"),
            new Rule<>("a page has no inline handler", house -> each(house, PageRules::residents, (all, page) -> found(page, HANDLER)), "inline-handler.xhtml"),
            new Rule<>("a page holds no words of its own", house -> each(house, house::pages, PageRules::ownWords), "plain-words.xhtml"));

    private PageRules() {}

    private static List<String> each(House house, Function<String, List<Path>> files, BiFunction<House, Path, Stream<String>> wrong) {
        return house.modules().stream().flatMap(module -> files.apply(module).stream())
                .flatMap(page -> wrong.apply(house, page).map(what -> house.named(page) + ": " + what))
                .toList();
    }

    private static List<String> each(House house, BiFunction<House, String, List<Path>> files, BiFunction<House, Path, Stream<String>> wrong) {
        return each(house, (String module) -> files.apply(house, module), wrong);
    }

    private static List<Path> residents(House house, String module) {
        return house.pages(module).stream().filter(page -> !House.forStaff(page)).toList();
    }

    private static Stream<String> broken(House house, Path page) {
        try {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.newSAXParser().parse(new InputSource(new StringReader(House.text(page))), new DefaultHandler());
            return Stream.empty();
        } catch (SAXException | ParserConfigurationException notWellFormed) {
            return Stream.of(notWellFormed.getMessage());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> withoutTemplate(House house, Path page) {
        return Pattern.compile("\\stemplate=\"/look/").matcher(House.text(page)).find() || onlyPressed(page) ? Stream.empty() : Stream.of("fills no template of look");
    }

    /** Its answer to a pressed button always leads elsewhere, so that only the button is built then. */
    private static boolean onlyPressed(Path page) {
        return House.text(page).contains(" template=\"#{facesContext.postback ? '/look/pressed.xhtml' : '/look/public.xhtml'}\"");
    }

    private static Stream<String> withSession(House house, Path page) {
        Optional<Path> template = house.template(page);
        boolean transientView = Stream.concat(Stream.of(page), template.stream()).anyMatch(file -> House.text(file).contains("<f:view transient=\"true\""));
        return transientView || template.isEmpty() && (House.text(page).contains("template=\"/look/public.xhtml\"") || onlyPressed(page)) ? Stream.empty() : Stream.of("its view is not transient");
    }

    private static Stream<String> found(Path page, Pattern wrong) {
        return wrong.matcher(House.text(page)).results().map(found -> found.group().strip());
    }

    private static Map<String, String> ownTexts(House house) {
        return house.modules().stream().collect(Collectors.toMap(module -> module, module -> module));
    }

    /** Names in expressions that belong to another module than the page's own and look. */
    private static List<String> foreign(House house, Map<String, String> owners) {
        List<String> violations = new ArrayList<>();
        for (String module : house.modules()) {
            for (Path page : house.markup(module)) {
                names(House.text(page)).filter(name -> owners.containsKey(name) && !List.of(module, "look").contains(owners.get(name))).distinct()
                        .forEach(name -> violations.add(house.named(page) + ": " + name + " belongs to " + owners.get(name)));
            }
        }
        return violations;
    }

    private static Stream<String> names(String page) {
        return EXPRESSION.matcher(page).results()
                .map(found -> QUOTED.matcher(found.group(1)).replaceAll("''"))
                .flatMap(code -> NAME.matcher(code).results().map(name -> name.group(1)));
    }

    /** Words between tags that stand outside every expression; a brand name marked with its own language is one. */
    private static Stream<String> ownWords(House house, Path page) {
        if (house.named(page).startsWith(PATTERNS) && page.endsWith("patterns.xhtml")) {
            return Stream.empty();
        }
        String bare = House.text(page)
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?s)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("<(\\w+)[^>]*\\slang=\"[a-z-]+\"[^>]*>[^<]*</\\1>", "")
                .replaceAll("(?s)[#$]\\{[^}]*}", "")
                .replaceAll("(?s)<[^>]*>", "\n")
                .replaceAll("&\\w+;|Kotoisa", "");
        return WORDS.matcher(bare).results().map(found -> "«" + found.group() + "»").limit(1);
    }
}
