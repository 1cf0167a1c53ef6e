package fi.kotoisa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Many connections that ask one question after the other, each as soon as the last is answered. */
final class Load {

    private final int port;
    private final int connections;
    private final ProcessHandle server;

    Load(int port, int connections, ProcessHandle server) {
        this.port = port;
        this.connections = connections;
        this.server = server;
    }

    /** The same question for so long. */
    Figures ask(Ask ask, Duration howLong) throws InterruptedException {
        long end = System.nanoTime() + howLong.toNanos();
        return run(() -> System.nanoTime() < end ? Optional.of(ask) : Optional.empty());
    }

    /** Each question once. */
    Figures askAll(List<Ask> asks) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        return run(() -> Optional.of(next.getAndIncrement()).filter(at -> at < asks.size()).map(asks::get));
    }

    private Figures run(Supplier<Optional<Ask>> questions) throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(connections);
        Duration cpuBefore = cpu();
        long start = System.nanoTime();
        try {
            List<Future<Part>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                parts.add(crowd.submit(() -> new Part().ask(port, questions)));
            }
            List<Part> done = new ArrayList<>();
            for (Future<Part> part : parts) {
                done.add(part.get());
            }
            long nanos = System.nanoTime() - start;
            long[] micros = done.stream().flatMapToLong(part -> Arrays.stream(part.micros, 0, part.good)).sorted().toArray();
            return new Figures(micros.length, done.stream().mapToLong(part -> part.bad).sum(), done.stream().mapToLong(part -> part.bytes).sum(), nanos, micros, cpu().minus(cpuBefore));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        } finally {
            crowd.shutdownNow();
        }
    }

    private Duration cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What one connection saw. */
    private static final class Part {
        private long[] micros = new long[1024];
        private int good;
        private long bad;
        private long bytes;

        Part ask(int port, Supplier<Optional<Ask>> questions) {
            try (Line line = new Line(port)) {
                for (Optional<Ask> ask = questions.get(); ask.isPresent(); ask = questions.get()) {
                    ask(line, ask.get());
                }
                return this;
            } catch (IOException closing) {
                throw new UncheckedIOException(closing);
            }
        }

        private void ask(Line line, Ask ask) throws IOException {
            long asked = System.nanoTime();
            try {
                Line.Answer answer = line.ask(ask.bytes());
                if (ask.isGood(answer)) {
                    keep((System.nanoTime() - asked) / 1000, answer.length());
                } else {
                    bad++;
                }
            } catch (IOException broken) {
                bad++;
                line.close();
            }
        }

        private void keep(long took, long length) {
            if (good == micros.length) {
                micros = Arrays.copyOf(micros, good * 2);
            }
            micros[good++] = took;
            bytes += length;
        }
    }
}
