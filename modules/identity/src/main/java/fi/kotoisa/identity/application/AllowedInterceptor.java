package fi.kotoisa.identity.application;

import fi.kotoisa.identity.SignedIn;
import fi.kotoisa.identity.domain.AuditEntry.Deed;
import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import fi.kotoisa.platform.NotAllowed;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;

/**
 * Lets a use case run only for those who have its right, and leaves a row in the audit log in the same transaction: no row, no deed.
 *
 * <p>Runs inside the transaction ({@code @Transactional} has priority {@code PLATFORM_BEFORE + 200}). A use case that calls another leaves the other's row too. What throws
 * leaves none, for it did not happen; a person who is signed in and is denied leaves one in a transaction of its own.
 */
@Interceptor
@Allowed
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class AllowedInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "DONE";

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient AuditTrail trail;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Allowed needed = needed(call);
        try {
            require(needed.value());
            Object result = call.proceed();
            if (needed.trace() != Trace.NONE) {
                trail.write(new Deed(action(call), needed.value(), outcome(result), RecordIds.among(call.getParameters(), result)));
            }
            return result;
        } catch (NotAllowed denied) {
            trail.writeDenial(new Deed(action(call), needed.value(), "DENIED", RecordIds.among(call.getParameters())));
            throw denied;
        }
    }

    private void require(String right) {
        if (right.equals(Allowed.ANYONE)) {
            return;
        }
        signedIn.person();
        if (!right.equals(Allowed.SIGNED_IN) && !signedIn.may(right)) {
            throw new NotAllowed(right);
        }
    }

    static Allowed needed(InvocationContext call) {
        Method method = call.getMethod();
        Allowed own = method.getAnnotation(Allowed.class);
        Allowed ofClass = own != null ? own : method.getDeclaringClass().getAnnotation(Allowed.class);
        if (ofClass == null) {
            throw new IllegalStateException(method + " says nowhere who may do it");
        }
        return ofClass;
    }

    private static String action(InvocationContext call) {
        return call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
    }

    /** The answer of a use case where it is one of a fixed set, alone or as the first part of a record; never a text. */
    private static String outcome(Object result) {
        if (result instanceof Record record && record.getClass().getRecordComponents().length > 0) {
            return RecordIds.first(record) instanceof Enum<?> answer ? answer.name() : DONE;
        }
        return result instanceof Enum<?> answer ? answer.name() : DONE;
    }
}
