package fi.kotoisa.platform.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadyTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Ready ready = new Ready();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void anAnswerInTimeIsPassedOn() {
        assertEquals(Optional.of(7L), ready.within(Duration.ofSeconds(60), threads, () -> 7L));
    }

    @Test
    void aFailureIsNoAnswer() {
        assertEquals(Optional.empty(), ready.within(Duration.ofSeconds(60), threads, () -> {
            throw new IllegalStateException("no database");
        }));
    }

    @Test
    void whileOneQuestionHangsNoOtherIsAsked() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        assertEquals(Optional.empty(), ready.within(Duration.ofMillis(50), threads, () -> {
            asked.incrementAndGet();
            stuck.await();
            return 1L;
        }));
        assertEquals(Optional.empty(), ready.within(Duration.ofSeconds(60), threads, () -> (long) asked.incrementAndGet()));
        stuck.countDown();
        Future<?> none = threads.submit(() -> {});
        none.get();
        Optional<Long> answer = Optional.empty();
        while (answer.isEmpty()) {
            answer = ready.within(Duration.ofSeconds(60), threads, () -> 9L);
        }
        assertEquals(Optional.of(9L), answer);
        assertEquals(1, asked.get());
    }
}
