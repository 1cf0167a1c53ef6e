package fi.kotoisa.architecture;

import fi.kotoisa.platform.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which keys are asked for, which lie about unused, and which texts are the same word in two languages. */
final class KeyRules {

    private static final Pattern IN_PAGE = Pattern.compile("\\b(\\w+)(?:\\['([\\w.-]+)']|\\.say\\('([\\w.-]+)'[,)])");
    private static final Pattern IN_JAVA = Pattern.compile("\\.say\\(\\s*\"([\\w.-]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][\\w-]*(?:\\.[\\w-]+)*)[\"']");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    static final List<Rule<House>> ALL = List.of(
            new Rule<>("a page asks only for keys that exist", KeyRules::unknownInPages, "inline-handler.xhtml: crooked no.such.key"),
            new Rule<>("Java asks only for keys that exist", KeyRules::unknownInJava, "AsksForNothing.java: no.key.of.java"),
            new Rule<>("every key is used", KeyRules::unused, "crooked: never.used"),
            new Rule<>("every prefix that is put together at run time is listed, and every listed one is needed", KeyRules::needlessPrefixes, "crooked gone."),
            new Rule<>("a text is translated, or listed with the reason why it is the same word", KeyRules::untranslated, "crooked same.word sv"),
            new Rule<>("every listed same word is one", KeyRules::needlessSameWords, "crooked not.the.same sv"));

    private KeyRules() {}

    private static boolean real(House house) {
        return house.equals(House.real());
    }

    /** Lines {@code module key… : reason}; without a reason a line does not count. */
    private static Set<String> listed(House house, String file) {
        Path list = real(house) ? Path.of("test/resources", file) : house.root().resolve(file);
        if (!Files.exists(list)) {
            return Set.of();
        }
        return House.text(list).lines().filter(line -> !line.isBlank() && !line.startsWith("#") && line.matches("[^:]+: .{8,}"))
                .map(line -> line.substring(0, line.indexOf(':')).strip()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(House house, String module) {
        return Bundle.all(house).stream().filter(bundle -> bundle.module().equals(module)).flatMap(bundle -> bundle.texts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> unknownInPages(House house) {
        List<String> violations = new ArrayList<>();
        for (String module : house.modules()) {
            for (Path page : house.markup(module)) {
                IN_PAGE.matcher(House.text(page)).results().filter(asked -> house.modules().contains(asked.group(1))).forEach(asked -> {
                    String key = asked.group(2) == null ? asked.group(3) : asked.group(2);
                    if (!keys(house, asked.group(1)).contains(key)) {
                        violations.add(house.named(page) + ": " + asked.group(1) + " " + key);
                    }
                });
            }
        }
        return violations;
    }

    private static List<String> unknownInJava(House house) {
        List<String> violations = new ArrayList<>();
        for (String module : house.modules()) {
            Set<String> known = new HashSet<>(keys(house, module));
            known.addAll(keys(house, "look"));
            for (Path source : house.java(module)) {
                IN_JAVA.matcher(House.text(source)).results().filter(asked -> !known.contains(asked.group(1)))
                        .forEach(asked -> violations.add(house.named(source) + ": " + asked.group(1)));
            }
        }
        return violations;
    }

    /** Words in quotes anywhere in Java and pages: look's keys are asked for by every module, a module's own by itself. */
    private static Set<String> spoken(House house, String module) {
        Stream<String> readers = module.equals("look") ? house.modules().stream() : Stream.of(module);
        return readers.flatMap(each -> Stream.concat(house.java(each).stream(), Stream.concat(house.markup(each).stream(), House.below(house.resources(each), ".xml").stream())))
                .flatMap(file -> LITERAL.matcher(House.text(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> unused(House house) {
        Set<String> prefixes = listed(house, "dynamic-keys.txt");
        List<String> violations = new ArrayList<>();
        for (String module : house.modules()) {
            Set<String> spoken = spoken(house, module);
            keys(house, module).stream().filter(key -> !spoken.contains(key))
                    .filter(key -> prefixes.stream().noneMatch(prefix -> (module + " " + key).startsWith(prefix)))
                    .forEach(key -> violations.add(module + ": " + key));
        }
        return violations;
    }

    private static List<String> needlessPrefixes(House house) {
        return listed(house, "dynamic-keys.txt").stream()
                .filter(prefix -> house.modules().stream().noneMatch(module -> keys(house, module).stream().anyMatch(key -> (module + " " + key).startsWith(prefix))))
                .toList();
    }

    private static List<String> untranslated(House house) {
        Set<String> excused = listed(house, "same-words.txt");
        return same(house, (word, bundle) -> !excused.contains(word));
    }

    private static List<String> needlessSameWords(House house) {
        List<String> same = same(house, (word, bundle) -> true).stream().map(line -> line.split(" = ", 2)[0]).toList();
        return listed(house, "same-words.txt").stream().filter(word -> !same.contains(word)).toList();
    }

    /** {@code module key language = text} for every text that reads as the Finnish or the English one. */
    private static List<String> same(House house, BiPredicate<String, Bundle> wanted) {
        List<Bundle> all = Bundle.all(house);
        TreeMap<String, String> found = new TreeMap<>();
        for (Bundle bundle : all) {
            Stream.of(Language.FI, Language.EN).filter(source -> source != bundle.language() && !(bundle.language() == Language.FI))
                    .flatMap(source -> bundle.in(source, all).stream())
                    .forEach(source -> bundle.texts().forEach((key, text) -> {
                        String word = bundle.module() + " " + key + " " + bundle.language().code();
                        if (text.equals(source.texts().get(key)) && hasWords(text) && wanted.test(word, bundle)) {
                            found.put(word, text);
                        }
                    }));
        }
        return found.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue()).toList();
    }

    private static boolean hasWords(String text) {
        return LETTERS.matcher(text.replaceAll("\\{[^{}]*}", "")).find();
    }
}
