package fi.kotoisa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One rule of the house.
 *
 * @param says the rule as a sentence
 * @param violations what breaks it in a house, each as one line
 * @param planted a part of the line that the planted violation must cause
 */
record Rule<H>(String says, Function<H, List<String>> violations, String planted) {

    /** Two tests for each rule: it holds in the real house, and it bites in the planted one. */
    static <H> Stream<DynamicTest> prove(List<Rule<H>> rules, H real, H planted) {
        return rules.stream().flatMap(rule -> Stream.of(
                DynamicTest.dynamicTest(rule.says, () -> rule.holdsIn(real)),
                DynamicTest.dynamicTest(rule.says + " — and the rule bites", () -> rule.bitesIn(planted))));
    }

    private void holdsIn(H real) {
        assertEquals("", String.join("\n", violations.apply(real)), says);
    }

    private void bitesIn(H house) {
        List<String> found = violations.apply(house);
        assertTrue(found.stream().anyMatch(line -> line.contains(planted)), () -> says + ": nothing says «" + planted + "» among " + found);
    }
}
