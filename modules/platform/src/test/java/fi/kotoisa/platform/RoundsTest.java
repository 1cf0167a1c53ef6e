package fi.kotoisa.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.platform.Rounds.Round;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final List<Runnable> scheduled = new ArrayList<>();
    private final Rounds rounds = rounds();

    /** Timers that run when the test says so. */
    private Rounds rounds() {
        Rounds made = new Rounds();
        made.timers = (ManagedScheduledExecutorService) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ManagedScheduledExecutorService.class}, (proxy, method, arguments) -> {
            scheduled.add((Runnable) arguments[0]);
            return null;
        });
        made.request = (RequestContextController) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {RequestContextController.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
        made.clock = Clock.fixed(NOW, TimeKeeper.HELSINKI);
        return made;
    }

    @Test
    void aRoundTellsWhenItRanLastAndWhenItComesAgain() {
        rounds.every(Duration.ofSeconds(30), "feeds", () -> { });
        assertEquals(List.of(new Round("feeds", Duration.ofSeconds(30), Optional.empty(), false)), rounds.all(), "not once yet");
        scheduled.get(0).run();
        assertEquals(Optional.of(NOW.plusSeconds(30)), rounds.all().get(0).next());
        assertFalse(rounds.all().get(0).failed());
    }

    @Test
    void aRoundThatBreaksOffIsToldUntilItGoesWell() {
        List<Runnable> work = new ArrayList<>(List.of(() -> {
            throw new IllegalStateException("the database is away");
        }));
        rounds.every(Duration.ofSeconds(30), "feeds", () -> work.get(0).run());
        scheduled.get(0).run();
        assertTrue(rounds.all().get(0).failed());
        work.set(0, () -> { });
        scheduled.get(0).run();
        assertFalse(rounds.all().get(0).failed());
    }
}
