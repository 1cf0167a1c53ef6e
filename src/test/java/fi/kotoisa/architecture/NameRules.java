package fi.kotoisa.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule of one name: whoever knows the word of a module finds its artifact, package, unit, migrations, texts and pages. */
final class NameRules {

    private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>kotoisa-(\\w+)</artifactId>");
    private static final Pattern NEIGHBOUR = Pattern.compile("<dependency>\\s*<groupId>fi\\.kotoisa</groupId>\\s*<artifactId>kotoisa-(\\w+)</artifactId>(?:(?!</dependency>).)*</dependency>", Pattern.DOTALL);
    private static final Pattern UNIT = Pattern.compile("<persistence-unit\\s[^>]*name=\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("@KotoisaModule\\(name = \"(\\w+)\"(?:, uses = \\{?([^})]*)}?)?\\)");

    static final List<Rule<House>> ALL = List.of(
            new Rule<>("the artifact is named as the module", house -> each(house, NameRules::artifact), "modules/crooked/pom.xml"),
            new Rule<>("the title page names the module", house -> each(house, NameRules::title), "crooked/package-info.java"),
            new Rule<>("the pom names the neighbours that the title page names", house -> each(house, NameRules::neighbours), "crooked and its pom"),
            new Rule<>("the mark in the jar names the module", house -> each(house, NameRules::mark), "META-INF/kotoisa.module"),
            new Rule<>("persistence unit, migrations, texts and pages are named as the module", house -> each(house, NameRules::folders), "db/migration/straight"),
            new Rule<>("the reactor builds every module", NameRules::reactor, "modules/crooked is not in"));

    private interface Check {
        Stream<String> of(House house, String module);
    }

    private NameRules() {}

    private static List<String> each(House house, Check check) {
        return house.modules().stream().flatMap(module -> check.of(house, module)).toList();
    }

    private static Stream<String> artifact(House house, String module) {
        Path pom = house.folder(module).resolve("pom.xml");
        return ARTIFACT.matcher(House.text(pom)).results().anyMatch(found -> found.group(1).equals(module)) ? Stream.empty() : Stream.of(house.named(pom) + " is not kotoisa-" + module);
    }

    private static Path titlePage(House house, String module) {
        return house.folder(module).resolve("src/main/java/fi/kotoisa/" + module + "/package-info.java");
    }

    private static Stream<String> title(House house, String module) {
        Path page = titlePage(house, module);
        boolean right = Files.exists(page) && TITLE.matcher(House.text(page)).results().anyMatch(found -> found.group(1).equals(module));
        return right ? Stream.empty() : Stream.of(house.named(page) + " does not say @KotoisaModule(name = \"" + module + "\")");
    }

    private static Stream<String> neighbours(House house, String module) {
        Set<String> named = NEIGHBOUR.matcher(House.text(house.folder(module).resolve("pom.xml"))).results()
                .filter(found -> !found.group().contains("<scope>test</scope>"))
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = TITLE.matcher(House.text(titlePage(house, module))).results()
                .flatMap(found -> Stream.ofNullable(found.group(2))).flatMap(uses -> Stream.of(uses.replaceAll("[\"\\s]", "").split(",")))
                .collect(Collectors.toCollection(TreeSet::new));
        return named.equals(declared) ? Stream.empty() : Stream.of("the title page of " + module + " and its pom differ: " + declared + ", " + named);
    }

    private static Stream<String> mark(House house, String module) {
        Path mark = house.resources(module).resolve("META-INF/kotoisa.module");
        boolean war = Files.isDirectory(house.folder(module).resolve("src/main/webapp"));
        return war || Files.exists(mark) && House.text(mark).strip().equals(module) ? Stream.empty() : Stream.of(house.named(mark) + " does not say " + module);
    }

    private static Stream<String> folders(House house, String module) {
        List<String> wrong = new ArrayList<>();
        for (String place : List.of("db/migration", "db/migration-derby", "db/migration-postgresql", "fi/kotoisa", "META-INF/resources")) {
            children(house.resources(module).resolve(place)).filter(child -> !child.getFileName().toString().equals(module))
                    .forEach(child -> wrong.add(house.named(child) + " is not named " + module));
        }
        Path units = house.resources(module).resolve("META-INF/persistence.xml");
        if (Files.exists(units)) {
            UNIT.matcher(House.text(units)).results().filter(found -> !found.group(1).equals(module))
                    .forEach(found -> wrong.add(house.named(units) + ": unit " + found.group(1)));
        }
        children(house.folder(module).resolve("src/main/java/fi/kotoisa")).filter(child -> !child.getFileName().toString().equals(module))
                .forEach(child -> wrong.add(house.named(child) + " is not named " + module));
        return wrong.stream();
    }

    private static List<String> reactor(House house) {
        String pom = House.text(house.root().resolve("pom.xml"));
        return house.modules().stream().filter(module -> !pom.contains("<module>modules/" + module + "</module>"))
                .map(module -> "modules/" + module + " is not in the parent's list").toList();
    }

    private static Stream<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
