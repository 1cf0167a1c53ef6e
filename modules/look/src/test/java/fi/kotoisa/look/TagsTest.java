package fi.kotoisa.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class TagsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF");
    private static final Pattern ICON = Pattern.compile("<k:icon name=\"([a-z0-9-]+)\"|(?:[sS]ign|icon)=\"([a-z][a-z0-9-]+)\"|\\? '([a-z]+)' : emptySign");

    private record Tag(boolean container, Set<String> all, Set<String> optional) {}

    @Test
    void everyIconThatAPageNamesIsInTheSprite() throws Exception {
        String sprite = Files.readString(RESOURCES.resolve("resources/look/icons.svg"));
        Set<String> named = new TreeSet<>(Set.of("check", "queue", "close", "clock", "warning", "info"));
        for (Path page : pages()) {
            Matcher icons = ICON.matcher(Files.readString(page));
            while (icons.find()) {
                named.add(Stream.of(1, 2, 3).map(icons::group).filter(name -> name != null).findFirst().orElseThrow());
            }
        }
        assertTrue(named.size() > 15, "the pattern finds too few: " + named);
        assertEquals(Set.of(), named.stream().filter(name -> !sprite.contains("id=\"i-" + name + "\"")).collect(Collectors.toSet()));
    }

    @Test
    void everyTagFileIsDeclaredAndEveryDeclaredTagHasItsFile() throws Exception {
        Set<String> files;
        try (Stream<Path> all = Files.list(RESOURCES.resolve("look"))) {
            files = all.map(file -> file.getFileName().toString().replace(".xhtml", "")).collect(Collectors.toSet());
        }
        Set<String> declared = new HashSet<>(tags().keySet());
        declared.removeAll(Set.of("typed", "pressed", "nonce", "shown"));
        assertEquals(new TreeSet<>(files), new TreeSet<>(declared));
    }

    /** Facelets lets the attributes of an outer tag shine through into its body, so a name that both have would be taken from the wrong one. */
    @Test
    void aTagWithABodySharesNoNameWithTheOptionalAttributesOfOthers() throws Exception {
        Map<String, Tag> tags = tags();
        Set<String> clashes = new TreeSet<>();
        tags.forEach((outer, container) -> tags.forEach((inner, tag) -> {
            if (container.container() && !outer.equals(inner)) {
                container.all().stream().filter(tag.optional()::contains).forEach(name -> clashes.add(outer + " and " + inner + ": " + name));
            }
        }));
        assertEquals(Set.of(), clashes);
    }

    @Test
    void everyAttributeThatATagFileReadsOnItsOwnIsDeclared() throws Exception {
        for (Map.Entry<String, Tag> each : tags().entrySet()) {
            for (String attribute : each.getValue().all()) {
                String body = Files.readString(RESOURCES.resolve("look/" + each.getKey() + ".xhtml"));
                assertTrue(body.matches("(?s).*#\\{[^}]*\\b" + attribute + "\\b.*"), each.getKey() + " never reads " + attribute);
                assertFalse(attribute.equals("look") || attribute.equals("shell") || attribute.equals("errors") || attribute.equals("when"), attribute + " would hide a bean");
            }
        }
    }

    private static Map<String, Tag> tags() throws Exception {
        Map<String, Tag> tags = new HashMap<>();
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(RESOURCES.resolve("look.taglib.xml").toFile()).getElementsByTagName("tag");
        for (int each = 0; each < all.getLength(); each++) {
            Element tag = (Element) all.item(each);
            String name = text(tag, "tag-name");
            Path file = RESOURCES.resolve("look/" + name + ".xhtml");
            NodeList attributes = tag.getElementsByTagName("attribute");
            Set<String> names = new HashSet<>();
            Set<String> optional = new HashSet<>();
            for (int index = 0; index < attributes.getLength(); index++) {
                Element attribute = (Element) attributes.item(index);
                names.add(text(attribute, "name"));
                if (text(attribute, "required").equals("false")) {
                    optional.add(text(attribute, "name"));
                }
            }
            tags.put(name, new Tag(Files.exists(file) && Files.readString(file).contains("<ui:insert/>"), names, optional));
        }
        assertTrue(tags.size() > 30, "the library was not read");
        return tags;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Set<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toSet());
        }
    }
}
