package fi.kotoisa.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.kotoisa.architecture.planted.birds.KnowsAStranger;
import fi.kotoisa.architecture.planted.birds.ReachesInside;
import fi.kotoisa.identity.ContactId;
import fi.kotoisa.identity.HeldData;
import fi.kotoisa.identity.PersonId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who may talk to whom, and about what. */
final class NeighbourRules {

    static final List<Rule<Classes>> ALL = List.of(
            Classes.rule("a module talks only to the neighbours that its title page names", KnowsAStranger.class, house -> everyStep("go to a declared neighbour", house,
                    step -> Arrays.asList(house.titlePage(house.moduleOf(step.getOriginClass()).orElseThrow()).uses())
                            .contains(house.moduleOf(step.getTargetClass()).orElseThrow()))),
            Classes.rule("neighbours meet through published types", ReachesInside.class, house -> everyStep("go to a published type", house,
                    step -> house.published(step.getTargetClass()))),
            new Rule<>("a module whose domain knows people tells what it holds about them, and forgets them", NeighbourRules::silent, "birds knows people: KnowsPeople"),
            Classes.rule("no modules talk in a ring", KnowsAStranger.class, house -> slices().matching(house.base() + ".(*)..").should().beFreeOfCycles()));

    private NeighbourRules() {}

    /** A type that only its domain can answer for: whoever asks for a copy of all that is held about them gets it too, and erasing erases it. */
    private static List<String> silent(Classes house) {
        return house.modules().stream()
                .filter(module -> of(house, module).noneMatch(type -> type.isAssignableTo(HeldData.class) && !type.isInterface()))
                .flatMap(module -> of(house, module).filter(type -> type.getPackageName().contains("." + module + ".domain") && knowsPeople(type))
                        .map(type -> module + " knows people: " + type.getSimpleName() + ", and has no " + HeldData.class.getSimpleName()))
                .sorted().toList();
    }

    private static Stream<JavaClass> of(Classes house, String module) {
        return house.all().stream().filter(type -> house.moduleOf(type).filter(module::equals).isPresent());
    }

    private static boolean knowsPeople(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().anyMatch(step -> step.getTargetClass().isEquivalentTo(PersonId.class) || step.getTargetClass().isEquivalentTo(ContactId.class));
    }

    private static ArchRule everyStep(String what, Classes house, Predicate<Dependency> right) {
        return classes().that().resideInAPackage(house.base() + "..").should(new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(step -> crossesABorder(step, house) && !right.test(step))
                        .forEach(step -> events.add(SimpleConditionEvent.violated(type, step.getDescription())));
            }
        });
    }

    private static boolean crossesABorder(Dependency step, Classes house) {
        return house.moduleOf(step.getOriginClass()).isPresent() && house.moduleOf(step.getTargetClass()).isPresent()
                && !house.moduleOf(step.getOriginClass()).equals(house.moduleOf(step.getTargetClass()));
    }
}
