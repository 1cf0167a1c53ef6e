package fi.kotoisa.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages as they are written: what they may name, and what they never carry. What they become is walked by the journeys. */
class PagesTest {

    @TestFactory
    Stream<DynamicTest> pages() {
        return Rule.prove(PageRules.ALL, House.real(), House.planted());
    }
}
