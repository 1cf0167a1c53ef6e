package fi.kotoisa.identity.application;

import fi.kotoisa.platform.Allowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which right each use case on board asks for, read from its {@link Allowed}. */
@ApplicationScoped
class UseCases {

    private static final String OURS = "fi.kotoisa.";

    @Inject
    BeanManager beans;

    /** The use cases as {@code Class.method}, by the right that they ask for. */
    Map<String, List<String>> byRight() {
        return byRight(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass).filter(type -> type.getName().startsWith(OURS)).distinct());
    }

    static Map<String, List<String>> byRight(Stream<Class<?>> types) {
        Map<String, List<String>> found = new TreeMap<>();
        types.flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !method.isBridge())
                .forEach(method -> right(method).ifPresent(right -> found.computeIfAbsent(right, first -> new ArrayList<>()).add(method.getDeclaringClass().getSimpleName() + "." + method.getName())));
        found.replaceAll((right, deeds) -> deeds.stream().distinct().sorted().toList());
        return found;
    }

    private static Optional<String> right(Method method) {
        return Optional.ofNullable(method.getAnnotation(Allowed.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Allowed.class)))
                .map(Allowed::value)
                .filter(right -> !right.equals(Allowed.ANYONE) && !right.equals(Allowed.SIGNED_IN));
    }
}
