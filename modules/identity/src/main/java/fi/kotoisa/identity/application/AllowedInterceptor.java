package fi.kotoisa.identity.application;

import fi.kotoisa.identity.Purpose;
import fi.kotoisa.identity.SignedIn;
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
import java.util.Optional;
import java.util.stream.Stream;

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
                trail.write(new Happening(action(call.getMethod()), needed.value(), outcome(result), RecordIds.among(call.getParameters(), result), purpose(call)));
            }
            return result;
        } catch (NotAllowed denied) {
            trail.writeDenial(new Happening(action(call.getMethod()), needed.value(), Happening.DENIED, RecordIds.among(call.getParameters()), purpose(call)));
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

    static String action(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** The first reason among the parameters. */
    private static Optional<Purpose> purpose(InvocationContext call) {
        return Stream.of(call.getParameters())
                .flatMap(each -> each instanceof Optional<?> maybe ? maybe.stream() : Stream.ofNullable(each))
                .flatMap(each -> each instanceof Purpose why ? Stream.of(why) : Stream.empty())
                .findFirst();
    }

    /** The answer of a use case where it is one of a fixed set, alone or as the first part of a record; never a text. */
    private static String outcome(Object result) {
        if (result instanceof Record record && record.getClass().getRecordComponents().length > 0) {
            return RecordIds.first(record) instanceof Enum<?> answer ? answer.name() : Happening.DONE;
        }
        return result instanceof Enum<?> answer ? answer.name() : Happening.DONE;
    }
}
