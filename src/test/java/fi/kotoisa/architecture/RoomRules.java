package fi.kotoisa.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import fi.kotoisa.architecture.planted.birds.application.NoRight;
import fi.kotoisa.architecture.planted.birds.domain.Bird;
import fi.kotoisa.architecture.planted.birds.domain.KnowsTheContainer;
import fi.kotoisa.architecture.planted.birds.domain.WritesALog;
import fi.kotoisa.architecture.planted.birds.web.KnowsFaces;
import fi.kotoisa.architecture.planted.birds.web.SeesAnEntity;
import fi.kotoisa.architecture.planted.birds.web.StrayEntity;
import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/** What each room of a module may see, and that every use case says who may. */
final class RoomRules {

    private static final DescribedPredicate<JavaClass> STORED = describe("stored by JPA",
            type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class) || type.isAnnotatedWith(MappedSuperclass.class));

    private static final DescribedPredicate<JavaClass> BEAN = describe("CDI beans", type -> type.isAnnotatedWith(ApplicationScoped.class)
            || type.isAnnotatedWith(RequestScoped.class) || type.isAnnotatedWith(SessionScoped.class) || type.isAnnotatedWith(Dependent.class)
            || type.isAnnotatedWith(Singleton.class));

    static final List<Rule<Classes>> ALL = List.of(
            Classes.rule("the domain sees java, jakarta.persistence and published types only", KnowsTheContainer.class, house -> classes()
                    .that().resideInAPackage(house.room("domain"))
                    .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "jakarta.persistence..", house.room("domain"))
                            .or(describe("published", house::published))
                            .or(describe("arrays of plain values", type -> type.isArray() && type.getBaseComponentType().isPrimitive())))),
            Classes.rule("the domain writes no log", WritesALog.class, house -> noClasses()
                    .that().resideInAPackage(house.room("domain"))
                    .should().dependOnClassesThat().resideInAPackage("java.util.logging..")),
            Classes.rule("pages and resources never see an entity", SeesAnEntity.class, house -> noClasses()
                    .that().resideInAnyPackage(house.room("web"), house.room("rest"))
                    .should().dependOnClassesThat().resideInAPackage(house.room("domain"))),
            Classes.rule("what JPA stores lives in the domain", StrayEntity.class, house -> classes()
                    .that(STORED)
                    .should().resideInAPackage(house.room("domain"))),
            Classes.rule("an entity has no setters", Bird.class, house -> noMethods()
                    .that().areDeclaredInClassesThat(STORED).and().doNotHaveModifier(JavaModifier.PRIVATE)
                    .should().haveNameMatching("set[A-Z].*")),
            Classes.rule("every public method of a use case says who may", NoRight.class, house -> methods()
                    .that().arePublic().and().areNotStatic().and().areDeclaredInClassesThat(BEAN)
                    // what only its own room can name, by its class or by an interface, is no use case
                    .and().areDeclaredInClassesThat(describe("public or published", type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                            || !type.isAnnotatedWith(Typed.class) && type.getAllRawInterfaces().stream().anyMatch(house::published)))
                    // who tells which role gets which right is asked by the guard itself, before anybody's right is known
                    .and().areDeclaredInClassesThat().areNotAssignableTo("fi.kotoisa.identity.Grants")
                    .and().areDeclaredInClassesThat().resideInAPackage(house.room("application"))
                    .should().beAnnotatedWith(Allowed.class)
                    .orShould().beDeclaredInClassesThat(annotatedWith(Allowed.class))),
            Classes.rule("a backing bean knows no Faces class", KnowsFaces.class, house -> noClasses()
                    .that().areAnnotatedWith(Named.class)
                    // the scope alone is an annotation of Faces: a staff page that sorts and pages a table needs it
                    .should().dependOnClassesThat(resideInAPackage("jakarta.faces..").and(not(type(ViewScoped.class))))));

    private RoomRules() {}
}
