package fi.kotoisa.identity.application;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the use cases on board leave in the audit log, read from the right that each of them names: so older entries are understood like new ones. */
@ApplicationScoped
class DeedBook {

    private static final String OURS = "fi.kotoisa.";

    @Inject
    BeanManager beans;

    private Map<String, Trace> traces = Map.of();
    private Set<String> withClients = Set.of();

    Optional<Trace> trace(String action) {
        return Optional.ofNullable(read().get(action));
    }

    /** Whether somebody does this because they work with a person of the register, and not because they look after accounts or the log. */
    boolean withClients(String action) {
        read();
        return withClients.contains(action);
    }

    private synchronized Map<String, Trace> read() {
        if (traces.isEmpty()) {
            Map<String, Trace> found = new TreeMap<>();
            Set<String> clients = new TreeSet<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().getName().startsWith(OURS)) {
                    Arrays.stream(bean.getBeanClass().getDeclaredMethods()).forEach(method -> read(method, found));
                    Stream.of(bean.getBeanClass()).filter(DeedBook::ofClients).flatMap(type -> Arrays.stream(type.getDeclaredMethods())).map(AllowedInterceptor::action).forEach(clients::add);
                }
            }
            withClients = Set.copyOf(clients);
            traces = Map.copyOf(found);
        }
        return traces;
    }

    private static boolean ofClients(Class<?> type) {
        String place = type.getPackageName();
        return place.endsWith(".identity.application.register") || place.endsWith(".identity.application.personaldata") || type == RolesOverTime.class || type == OwnAccounts.class;
    }

    static void read(Method method, Map<String, Trace> into) {
        Allowed own = method.getAnnotation(Allowed.class);
        Allowed needed = own != null ? own : method.getDeclaringClass().getAnnotation(Allowed.class);
        if (needed != null && !method.isSynthetic() && needed.trace() != Trace.NONE) {
            into.put(AllowedInterceptor.action(method), needed.trace());
        }
    }
}
