package fi.kotoisa.activities;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import fi.kotoisa.look.Site;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.Arrays;

/** Puts beans together by hand, as the container would: each injected field gets the first part of its type. */
public final class Wiring {

    private Wiring() {}

    /** @throws IllegalStateException when a field finds no part: then the test would prove nothing */
    public static <T> T wire(T bean, Object... parts) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                Object part = Arrays.stream(parts).filter(field.getType()::isInstance).findFirst()
                        .orElseThrow(() -> new IllegalStateException("nothing for " + field));
                set(field, bean, part);
            }
        }
        return bean;
    }

    /** A new bean of a class that only its own package sees. */
    public static Object hidden(String className, Object... parts) {
        try {
            Constructor<?> constructor = Class.forName(className).getDeclaredConstructor();
            constructor.setAccessible(true);
            return wire(constructor.newInstance(), parts);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    /** A site that nothing was configured for. */
    public static Site site() {
        try {
            Field base = Site.class.getDeclaredField("baseUrl");
            Site site = new Site();
            set(base, site, Optional.empty());
            return site;
        } catch (NoSuchFieldException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static void set(Field field, Object bean, Object part) {
        try {
            field.setAccessible(true);
            field.set(bean, part);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
