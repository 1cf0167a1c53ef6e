package fi.kotoisa.web;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Modules;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import fi.kotoisa.platform.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says to a person what a program was refused. Where a page shows the same error, in its words: each module lists them in {@code problems.csv}, the kind of a problem, or
 * {@code flaw.} and the code of a flaw, with the key of the text.
 */
final class ProblemWords {

    private static final Map<String, PageWord> OF_PAGES = ofPages();

    private static final Map<String, String> OF_KINDS = Map.of("busy", "problem.busy", "key-of-another-request", "problem.used-key");

    private static final Map<String, String> OF_FLAWS = Map.of("missing", "problem.flaw.missing", "too-long", "problem.flaw.long", "too-many", "problem.flaw.long",
            "out-of-range", "problem.flaw.range", "fewer-than-taken", "problem.flaw.range", "unknown-parameter", "problem.flaw.unknown", "unknown-member", "problem.flaw.unknown", "said-twice", "problem.flaw.unknown",
            "not-served", "problem.flaw.unknown");

    private ProblemWords() {}

    /** A text of a module's pages. */
    private record PageWord(String module, String key) {}

    /** The same problem with a sentence for people in this language, and one for each flaw. What has its sentence already keeps it. */
    static Problem explain(Problem problem, Language language) {
        if (!problem.detail().isEmpty()) {
            return problem;
        }
        List<Flaw> flaws = problem.flaws().stream().map(flaw -> flaw.saying(of(flaw, language))).toList();
        String sentence = flaws.isEmpty() ? of(problem, language) : flaws.stream().map(Flaw::detail).distinct().collect(Collectors.joining(" "));
        return problem.saying(sentence, language).with(flaws);
    }

    private static String of(Problem problem, Language language) {
        return onPage(problem.kind(), language).orElseGet(() -> ours(language).get(OF_KINDS.getOrDefault(problem.kind(), FaultPage.lead(problem.status()))));
    }

    private static String of(Flaw flaw, Language language) {
        return onPage("flaw." + flaw.code(), language).orElseGet(() -> ours(language).get(OF_FLAWS.getOrDefault(flaw.code(), "problem.flaw.unreadable")));
    }

    /** Nothing where no page has words for it in this language: pages of staff speak only some. */
    private static Optional<String> onPage(String what, Language language) {
        return Optional.ofNullable(OF_PAGES.get(what)).flatMap(word -> Texts.of(word.module(), language).filter(texts -> texts.containsKey(word.key())).map(texts -> texts.get(word.key())));
    }

    private static Texts ours(Language language) {
        return Texts.of("web", language).orElseThrow();
    }

    private static Map<String, PageWord> ofPages() {
        Map<String, PageWord> words = new HashMap<>();
        Modules.names().forEach(module -> lines(module).forEach(line -> words.put(line.split(",")[0], new PageWord(module, line.split(",")[1]))));
        return Map.copyOf(words);
    }

    private static List<String> lines(String module) {
        try (InputStream list = Thread.currentThread().getContextClassLoader().getResourceAsStream("fi/kotoisa/" + module + "/problems.csv")) {
            return list == null ? List.of() : new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains(",")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the problems of " + module, unreadable);
        }
    }
}
