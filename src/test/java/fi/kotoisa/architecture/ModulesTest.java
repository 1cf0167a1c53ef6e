package fi.kotoisa.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The modules: which there are, who may talk to whom and about what, and that each has one name everywhere. */
class ModulesTest {

    private static final Classes REAL = Classes.real();

    @TestFactory
    Stream<DynamicTest> neighbours() {
        return Rule.prove(NeighbourRules.ALL, REAL, Classes.planted());
    }

    @TestFactory
    Stream<DynamicTest> oneName() {
        return Rule.prove(NameRules.ALL, House.real(), House.planted());
    }

    @Test
    void theFoldersAreTheModulesThatAreDeclared() {
        assertEquals(new TreeSet<>(House.real().modules()), new TreeSet<>(REAL.modules()));
    }
}
