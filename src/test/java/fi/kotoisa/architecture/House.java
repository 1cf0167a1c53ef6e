package fi.kotoisa.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The modules as they lie on disk: sources, pages, texts, migrations.
 *
 * @param root the folder with {@code modules} in it
 */
record House(Path root) {

    private static final Pattern NAMED = Pattern.compile("@Named(?:\\(\"(\\w+)\"\\))?(?s:.*?)\\b(?:class|record|interface) (\\w+)");

    private static final Pattern TEMPLATE = Pattern.compile("<ui:composition[^>]*\\stemplate=\"/([^\"]+)\"");

    static House real() {
        return new House(Path.of("..").toAbsolutePath().normalize());
    }

    static House planted() {
        return new House(Path.of("test/resources/planted/house").toAbsolutePath());
    }

    Set<String> modules() {
        try (Stream<Path> folders = Files.list(root.resolve("modules"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path folder(String module) {
        return root.resolve("modules").resolve(module);
    }

    Path resources(String module) {
        return folder(module).resolve("src/main/resources");
    }

    /** Where the pages of a module lie; the war keeps its own beside WEB-INF. */
    List<Path> pageRoots(String module) {
        return List.of(resources(module).resolve("META-INF/resources"), folder(module).resolve("src/main/webapp"));
    }

    /** Every page, template and tag file of a module. */
    List<Path> markup(String module) {
        return Stream.concat(pageRoots(module).stream(), Stream.of(resources(module).resolve("META-INF").resolve(module)))
                .flatMap(each -> below(each, ".xhtml").stream()).toList();
    }

    /** What has an address: neither a template, which has gaps for pages to fill, nor a tag file. */
    List<Path> pages(String module) {
        return pageRoots(module).stream().flatMap(each -> below(each, ".xhtml").stream())
                .filter(file -> !text(file).contains("<ui:insert")).toList();
    }

    /** The template that a page fills, where it fills one: from the module whose folder its address begins with. */
    Optional<Path> template(Path page) {
        return TEMPLATE.matcher(text(page)).results().map(found -> found.group(1)).findFirst()
                .flatMap(address -> modules().stream().flatMap(module -> pageRoots(module).stream()).map(each -> each.resolve(address)).filter(Files::exists).findFirst());
    }

    static boolean forStaff(Path page) {
        return page.toString().replace('\\', '/').contains("/staff/");
    }

    List<Path> java(String module) {
        return below(folder(module).resolve("src/main/java"), ".java");
    }

    List<Path> bundles(String module) {
        return below(resources(module).resolve("fi/kotoisa").resolve(module), ".properties");
    }

    /** The module whose folder this file lies in. */
    String moduleOf(Path file) {
        return root.resolve("modules").relativize(file).getName(0).toString();
    }

    /** EL names of beans, and the module that each belongs to. */
    Map<String, String> beans() {
        Map<String, String> owners = new HashMap<>();
        for (String module : modules()) {
            for (Path source : java(module)) {
                NAMED.matcher(text(source)).results().forEach(bean -> owners.put(elName(bean), module));
            }
        }
        return owners;
    }

    private static String elName(MatchResult bean) {
        return Optional.ofNullable(bean.group(1)).orElseGet(() -> bean.group(2).substring(0, 1).toLowerCase() + bean.group(2).substring(1));
    }

    /** A path as a violation names it. */
    String named(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("not readable as UTF-8: " + file, unreadable);
        }
    }

    static List<Path> below(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
