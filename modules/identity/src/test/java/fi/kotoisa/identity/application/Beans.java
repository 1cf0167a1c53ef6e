package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Contacts;
import fi.kotoisa.identity.Organisations;
import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.platform.BlindIndex;
import fi.kotoisa.platform.FieldCipher;
import fi.kotoisa.platform.Secrets;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import fi.kotoisa.identity.application.administration.CodeBook;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Makes each bean of this module once and gives it what it asks for, as the container would; what stands in for something is given first. */
public final class Beans {

    private static final Map<Class<?>, Class<?>> OURS = Map.of(Contacts.class, ContactKeeping.class, Organisations.class, OrganisationDirectory.class,
            fi.kotoisa.identity.Codes.class, CodeBook.class);

    private final Map<Class<?>, Object> made = new HashMap<>();

    public Beans(EntityManager entities, Secrets secrets) {
        give(EntityManager.class, entities).give(Secrets.class, secrets).give(FieldCipher.class, new FieldCipher(secrets)).give(BlindIndex.class, new BlindIndex(secrets));
    }

    /** Whoever asks for this type, also {@link Instance} or {@link Event}, gets this. */
    public Beans give(Class<?> type, Object bean) {
        made.put(type, bean);
        return this;
    }

    public <B> B of(Class<B> type) {
        Object known = made.get(type);
        if (known == null) {
            known = type == HeldPlaces.class ? places() : make(OURS.getOrDefault(type, type));
            made.put(type, known);
        }
        return type.cast(known);
    }

    private HeldPlaces places() {
        SignedIn asking = of(SignedIn.class);
        return asking instanceof HeldPlaces places ? places : new WholePlaces(asking);
    }

    private Object make(Class<?> type) {
        if (made.containsKey(type)) {
            return made.get(type);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            made.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, of(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(type + " cannot be made", unmade);
        }
    }
}
