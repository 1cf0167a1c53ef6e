package fi.kotoisa.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks records for their components, {@code #{row.title()}}, without looking through all methods of the class each time, as the general resolver does. */
public class RecordResolver extends ReadingResolver {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        if (!(base instanceof Record) || parameters != null && parameters.length > 0) {
            return null;
        }
        Method accessor = COMPONENTS.get(base.getClass()).get(String.valueOf(method));
        if (accessor == null || !accessor.canAccess(base)) {
            return null;
        }
        context.setPropertyResolved(base, method);
        try {
            return accessor.invoke(base);
        } catch (InvocationTargetException | IllegalAccessException broken) {
            throw new ELException(broken);
        }
    }
}
