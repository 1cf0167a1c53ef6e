package fi.kotoisa.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import fi.kotoisa.architecture.planted.birds.BirdRights;
import fi.kotoisa.architecture.planted.birds.application.WantsAnUnknownRight;
import fi.kotoisa.identity.Grant;
import fi.kotoisa.identity.Grants;
import fi.kotoisa.identity.Role;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Language;
import fi.kotoisa.platform.Texts;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rights: each is told in words to whoever reads the table of rights, belongs to the module that asks for it, and can be given by somebody. */
final class RightRules {

    static final List<Rule<Classes>> ALL = List.of(
            new Rule<>("a right that a use case asks for is a constant that a module publishes", RightRules::unpublished, WantsAnUnknownRight.class.getSimpleName()),
            new Rule<>("every right has a name and an explanation among the texts of its module", RightRules::speechless, BirdRights.SING),
            new Rule<>("an administrator of the whole installation may give every role", RightRules::ungiven, "COUNSELLOR: " + BirdRights.SING));

    private RightRules() {}

    private static List<String> unpublished(Classes house) {
        Set<String> published = published(house);
        return house.all().stream().filter(type -> !type.isInterface()).flatMap(type -> type.getMethods().stream())
                .flatMap(method -> right(method).filter(right -> !published.contains(right)).map(right -> method.getFullName() + " asks for " + right))
                .sorted().toList();
    }

    private static Stream<String> right(JavaMethod method) {
        boolean open = method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.STATIC);
        return method.tryGetAnnotationOfType(Allowed.class).or(() -> open ? method.getOwner().tryGetAnnotationOfType(Allowed.class) : Optional.empty())
                .map(Allowed::value).filter(right -> !Set.of(Allowed.ANYONE, Allowed.SIGNED_IN).contains(right)).stream();
    }

    /** The constants of all classes called {@code …Rights}. */
    private static Set<String> published(Classes house) {
        return house.all().stream().filter(type -> type.getSimpleName().endsWith("Rights") && house.published(type))
                .flatMap(type -> Arrays.stream(type.reflect().getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(RightRules::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static List<String> speechless(Classes house) {
        return published(house).stream().flatMap(right -> {
            String module = right.split("\\.", 2)[0];
            return Stream.of("staff.module", "staff.right." + right, "staff.right." + right + ".why")
                    .filter(key -> Texts.of(module, Language.FI).filter(texts -> texts.containsKey(key)).isEmpty())
                    .map(key -> "no text " + key + " in the module " + module);
        }).toList();
    }

    private static List<String> ungiven(Classes house) {
        Set<Grant> grants = grants(house);
        Set<String> givable = grants.stream().filter(grant -> grant.role() == Role.ADMINISTRATOR).map(Grant::right).collect(Collectors.toSet());
        return grants.stream().filter(grant -> grant.how() != Grant.How.GIVES && !givable.contains(grant.right())).map(grant -> grant.role() + ": " + grant.right()).sorted().toList();
    }

    private static Set<Grant> grants(Classes house) {
        return house.all().stream().filter(type -> type.isAssignableTo(Grants.class) && !type.isInterface()).flatMap(type -> made(type).grants().stream()).collect(Collectors.toSet());
    }

    private static Grants made(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Grants) constructor.newInstance();
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(type + " cannot be made without its container", unmade);
        }
    }
}
