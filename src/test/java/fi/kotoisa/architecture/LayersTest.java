package fi.kotoisa.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rooms of a module: who sees whom, who needs a right and what it is called, what things are called, how large they may grow. */
class LayersTest {

    private static final Classes REAL = Classes.real();
    private static final Classes PLANTED = Classes.planted();

    @TestFactory
    Stream<DynamicTest> rooms() {
        return Rule.prove(RoomRules.ALL, REAL, PLANTED);
    }

    @TestFactory
    Stream<DynamicTest> habits() {
        return Rule.prove(HabitRules.ALL, REAL, PLANTED);
    }

    @TestFactory
    Stream<DynamicTest> sources() {
        return Rule.prove(SourceRules.ALL, House.real(), House.planted());
    }

    @TestFactory
    Stream<DynamicTest> deeds() {
        return Rule.prove(DeedRules.ALL, REAL, PLANTED);
    }

    @TestFactory
    Stream<DynamicTest> rights() {
        return Rule.prove(RightRules.ALL, REAL, PLANTED);
    }
}
