package fi.kotoisa.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is read in the sources themselves: sizes, caught-all exceptions, nulls handed out, and SQL on a neighbour's tables. */
final class SourceRules {

    private static final int CLASS_AT_MOST = 250;
    private static final int TEST_AT_MOST = 350;
    private static final int PAGE_AT_MOST = 150;
    private static final Pattern CAUGHT_ALL = Pattern.compile("catch \\((?:final )?(?:Exception|Throwable) \\w+\\)");
    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join|into|update|table|on)\\s+(\\w+)\\.\\w+");

    static final List<Rule<House>> ALL = List.of(
            new Rule<>("a class has at most 250 lines", house -> tooLong(house, house::java, CLASS_AT_MOST), "TooLong.java"),
            new Rule<>("a test class has at most 350 lines", house -> tooLong(house, module -> House.below(house.folder(module).resolve("src/test/java"), ".java"), TEST_AT_MOST),
                    "TooLongTest.java"),
            new Rule<>("a page has at most 150 lines", house -> tooLong(house, house::markup, PAGE_AT_MOST), "long-page.xhtml"),
            new Rule<>("nobody catches everything", house -> found(house, house::java, CAUGHT_ALL), "CatchesAll.java"),
            new Rule<>("nobody reads or writes a neighbour's tables", SourceRules::foreignTables, "nest.twig"));

    private SourceRules() {}

    private static List<String> tooLong(House house, Function<String, List<Path>> files, int most) {
        return house.modules().stream().flatMap(module -> files.apply(module).stream())
                .filter(file -> House.text(file).lines().count() > most)
                .map(file -> house.named(file) + " has more than " + most + " lines")
                .toList();
    }

    private static List<String> found(House house, Function<String, List<Path>> files, Pattern wrong) {
        return house.modules().stream().flatMap(module -> files.apply(module).stream())
                .flatMap(file -> wrong.matcher(House.text(file)).results().map(match -> house.named(file) + ": " + match.group()))
                .toList();
    }

    private static List<String> foreignTables(House house) {
        List<String> violations = new ArrayList<>();
        for (String module : house.modules()) {
            Stream.concat(house.java(module).stream(), House.below(house.resources(module), ".sql").stream())
                    .forEach(file -> TABLE.matcher(House.text(file)).results()
                            .filter(match -> house.modules().contains(match.group(1).toLowerCase()) && !match.group(1).equalsIgnoreCase(module))
                            .forEach(match -> violations.add(house.named(file) + ": " + match.group())));
        }
        return violations;
    }
}
