package fi.kotoisa.identity.application;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few use cases change something at once; the others wait before they begin a transaction, so that they hold no connection while they wait.
 *
 * <p>A transaction that writes takes a place in the connection pool for every persistence unit that takes part, one after the other. Without this gate many who wait for the same row
 * hold all places, and the one who has the row waits for a place until the database gives up: forty sign-ups at once took a minute, and a third failed. With it the pool needs a place
 * for every request and {@value #EXTRA_PLACES} more for each one inside.
 */
@Interceptor
@Allowed
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class ChangeGate implements Serializable {

    static final int EXTRA_PLACES = 3;

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 6;
    /** Whoever has waited so long goes in: a feed that takes minutes must not keep everybody out. */
    private static final long PATIENCE_SECONDS = 30;
    private static final Semaphore GATE = new Semaphore(AT_ONCE, true);
    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        if (INSIDE.get() || AllowedInterceptor.needed(call).trace() != Trace.CHANGE) {
            return call.proceed();
        }
        boolean permitted = GATE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        INSIDE.set(true);
        try {
            return call.proceed();
        } finally {
            INSIDE.remove();
            if (permitted) {
                GATE.release();
            }
        }
    }
}
