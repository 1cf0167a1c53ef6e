package fi.kotoisa.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fi.kotoisa.architecture.planted.birds.application.AsksTheWallClock;
import fi.kotoisa.architecture.planted.birds.application.FlyingManager;
import fi.kotoisa.architecture.planted.birds.application.HidesItsNeeds;
import fi.kotoisa.architecture.planted.birds.application.KnowsTheServer;
import fi.kotoisa.architecture.planted.birds.application.NeedsEverybody;
import fi.kotoisa.architecture.planted.birds.application.ThrowsDice;
import fi.kotoisa.architecture.planted.birds.application.UsesOldDates;
import fi.kotoisa.platform.TimeKeeper;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Names that say nothing, clocks that cannot be set, dice, the server's own classes, and needs that are hidden or too many. */
final class HabitRules {

    private static final int NEEDS_AT_MOST = 7;

    /** Libraries that speak in old dates; their words are turned into java.time at once, in these classes alone. */
    private static final Set<String> TRANSLATORS_OF_OLD_DATES = Set.of("fi.kotoisa.activities.feeds.IcsZone$Described", "fi.kotoisa.platform.delivery.MailDelivery");

    static final List<Rule<Classes>> ALL = List.of(
            Classes.rule("a class is named for what it is in the field", FlyingManager.class, house -> noClasses()
                    .should().haveNameMatching(".*(Impl|Manager|Helper|Dto|DTO|Service|Facade|Dao|DAO|Utils?|Entity|Bean)$")),
            Classes.rule("nobody knows the server or what it is made of", KnowsTheServer.class, house -> noClasses()
                    .should().dependOnClassesThat().resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun.enterprise..", "com.sun.faces..", "org.eclipse.persistence..",
                            "com.hazelcast..", "org.jboss.weld..", "sun..", "jdk.internal..")),
            Classes.rule("chance comes from SecureRandom", ThrowsDice.class, house -> noClasses()
                    .should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
                    .orShould().callMethod(Math.class, "random")),
            Classes.rule("dates are java.time", UsesOldDates.class, house -> noClasses()
                    .that(DescribedPredicate.describe("do not translate for a library", type -> !TRANSLATORS_OF_OLD_DATES.contains(type.getName())))
                    .should().dependOnClassesThat().haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\.SimpleDateFormat")),
            Classes.rule("the time comes from a clock that a test can set", AsksTheWallClock.class, house -> noClasses()
                    .that().doNotHaveFullyQualifiedName(TimeKeeper.class.getName())
                    .should().callMethodWhere(wallClock())),
            Classes.rule("needs are injected into package-private fields", HidesItsNeeds.class, house -> fields()
                    .that().areAnnotatedWith(Inject.class)
                    .should(new ArchCondition<>("be package-private and not static") {
                        @Override
                        public void check(JavaField field, ConditionEvents events) {
                            if (field.getModifiers().stream().anyMatch(Set.of(JavaModifier.PRIVATE, JavaModifier.PROTECTED, JavaModifier.PUBLIC, JavaModifier.STATIC)::contains)) {
                                events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                            }
                        }
                    })),
            Classes.rule("a class needs at most seven others", NeedsEverybody.class, house -> classes()
                    .should(new ArchCondition<>("have at most seven injection points") {
                        @Override
                        public void check(JavaClass type, ConditionEvents events) {
                            long needs = type.getFields().stream().filter(field -> field.isAnnotatedWith(Inject.class)).count();
                            if (needs > NEEDS_AT_MOST) {
                                events.add(SimpleConditionEvent.violated(type, type.getName() + " needs " + needs));
                            }
                        }
                    })));

    private HabitRules() {}

    private static DescribedPredicate<JavaMethodCall> wallClock() {
        return DescribedPredicate.describe("ask the machine for the time", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            return owner.startsWith("java.time.") && method.equals("now") && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                    || owner.equals(Clock.class.getName()) && method.matches("system.*|tick(Millis|Seconds|Minutes)")
                    || owner.equals(System.class.getName()) && method.equals("currentTimeMillis");
        });
    }
}
