package fi.kotoisa.identity.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Allowed;
import fi.kotoisa.platform.Allowed.Trace;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangeGateTest {

    private static final int MANY = 40;
    private static final int AT_ONCE = 6;

    private final ChangeGate gate = new ChangeGate();
    private final ExecutorService hands = Executors.newFixedThreadPool(MANY);

    /** Two use cases. */
    static class Deeds {
        @Allowed(Allowed.ANYONE)
        public void change() {
            // what it does is told by the test
        }

        @Allowed(value = Allowed.ANYONE, trace = Trace.NONE)
        public void look() {
            // what it does is told by the test
        }
    }

    @AfterEach
    void letGo() {
        hands.shutdownNow();
    }

    private static InvocationContext call(String name, Callable<Object> work) throws NoSuchMethodException {
        Method method = Deeds.class.getDeclaredMethod(name);
        return (InvocationContext) Proxy.newProxyInstance(Deeds.class.getClassLoader(), new Class<?>[] {InvocationContext.class},
                (proxy, asked, arguments) -> asked.getName().equals("getMethod") ? method : work.call());
    }

    @Test
    void onlyAFewChangeSomethingAtOnceAndAllComeThrough() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(AT_ONCE);
        List<Future<Object>> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(hands.submit(() -> gate.pass(call("change", () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                full.countDown();
                assertTrue(full.await(10, TimeUnit.SECONDS), "fewer came in than may");
                inside.decrementAndGet();
                return "done";
            }))));
        }
        for (Future<Object> one : all) {
            assertEquals("done", one.get());
        }
        assertEquals(AT_ONCE, most.get());
    }

    @Test
    void whoIsInsideGoesOnWithoutWaiting() throws Exception {
        CountDownLatch allInside = new CountDownLatch(AT_ONCE);
        List<Future<Object>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(hands.submit(() -> gate.pass(call("change", () -> {
                allInside.countDown();
                allInside.await();
                return gate.pass(call("change", () -> "inner"));
            }))));
        }
        for (Future<Object> one : all) {
            assertEquals("inner", one.get());
        }
    }

    @Test
    void whoOnlyLooksNeverWaits() throws Exception {
        CountDownLatch inside = new CountDownLatch(AT_ONCE);
        CountDownLatch looked = new CountDownLatch(1);
        List<Future<Object>> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(hands.submit(() -> gate.pass(call("change", () -> {
                inside.countDown();
                return looked.await(10, TimeUnit.SECONDS);
            }))));
        }
        inside.await();
        assertEquals("seen", gate.pass(call("look", () -> "seen")));
        looked.countDown();
        for (Future<Object> one : all) {
            assertEquals(true, one.get());
        }
    }
}
