package fi.kotoisa.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Problem;
import fi.kotoisa.platform.Problem.Flaw;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is refused reads why in one of the fifteen languages, never in English unless that was asked for. */
class ProblemWordsTest {

    static Stream<Language> languages() {
        return Language.ofResidents().stream();
    }

    private static Stream<Problem> problems() {
        Stream<Problem> plain = Stream.of(400, 401, 403, 404, 405, 406, 409, 411, 412, 413, 415, 422, 428, 429, 500).map(Problem::of);
        Stream<Problem> kinds = Stream.of(Problem.of(429, "busy", "x"), Problem.of(422, "key-of-another-request", "x"), Problem.of(412, "someone-was-quicker", "x"));
        Stream<Problem> flawed = Stream.of("missing", "too-long", "out-of-range", "unknown-parameter", "not-served", "not-json", "made-up").map(code -> Problem.flawed(List.of(new Flaw("query", "q", code))));
        return Stream.of(plain, kinds, flawed).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyProblemHasWords(Language language) {
        problems().forEach(problem -> {
            Problem said = ProblemWords.explain(problem, language);
            assertEquals(language, said.language());
            assertFalse(said.detail().isBlank() || said.detail().contains("fault.") || said.detail().contains("problem."), said::json);
            assertTrue(said.flaws().stream().noneMatch(flaw -> flaw.detail().isBlank()), said::json);
            if (language != Language.EN) {
                assertNotEquals(ProblemWords.explain(problem, Language.EN).detail(), said.detail());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void severalFlawsAreToldTogetherAndOnceEach(Language language) {
        Problem said = ProblemWords.explain(Problem.flawed(List.of(new Flaw("body", "/a", "missing"), new Flaw("body", "/b", "missing"), new Flaw("body", "/c", "too-long"))), language);
        assertEquals(said.flaws().get(0).detail() + " " + said.flaws().get(2).detail(), said.detail());
        assertEquals("own words", ProblemWords.explain(Problem.of(409).saying("own words", language), language).detail(), "what has its sentence keeps it");
    }
}
