package fi.kotoisa.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The texts that people read: there in every language, with the same gaps, counted as the language counts, and really translated. */
class WordsTest {

    @TestFactory
    Stream<DynamicTest> texts() {
        return Rule.prove(WordRules.ALL, House.real(), House.planted());
    }

    @TestFactory
    Stream<DynamicTest> keys() {
        return Rule.prove(KeyRules.ALL, House.real(), House.planted());
    }
}
