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
import java.util.TreeMap;

/** What the use cases on board leave in the audit log, read from the right that each of them names: so older entries are understood like new ones. */
@ApplicationScoped
class DeedBook {

    private static final String OURS = "fi.kotoisa.";

    @Inject
    BeanManager beans;

    private Map<String, Trace> traces = Map.of();

    Optional<Trace> trace(String action) {
        return Optional.ofNullable(read().get(action));
    }

    private synchronized Map<String, Trace> read() {
        if (traces.isEmpty()) {
            Map<String, Trace> found = new TreeMap<>();
            for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
                if (bean.getBeanClass().getName().startsWith(OURS)) {
                    Arrays.stream(bean.getBeanClass().getDeclaredMethods()).forEach(method -> read(method, found));
                }
            }
            traces = Map.copyOf(found);
        }
        return traces;
    }

    static void read(Method method, Map<String, Trace> into) {
        Allowed own = method.getAnnotation(Allowed.class);
        Allowed needed = own != null ? own : method.getDeclaringClass().getAnnotation(Allowed.class);
        if (needed != null && !method.isSynthetic() && needed.trace() != Trace.NONE) {
            into.put(AllowedInterceptor.action(method), needed.trace());
        }
    }
}
