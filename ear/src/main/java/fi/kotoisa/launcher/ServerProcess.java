package fi.kotoisa.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The running server: its output is listened to, its input ends it. */
final class ServerProcess {

    private static final int LOOK_MILLIS = 150;
    private static final int LAST_WORDS_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int SERVER_ERROR = 500;

    private final Process process;
    private final ServerTalk talk;
    private final Thread listening;

    ServerProcess(List<String> command, Map<String, String> environment, Path folder, ServerTalk talk) throws IOException {
        this.talk = talk;
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        listening = new Thread(this::listen, "server-output");
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                talk.hear(line);
            }
        } catch (UncheckedIOException e) {
            System.err.println("The server's log cannot be written: " + e.getMessage());
        } catch (IOException e) {
            // the server was ended by force, and its output with it
        }
    }

    /**
     * Waits until the application says it is ready and answers a page.
     *
     * @throws Refused when it says that it cannot, ends, or takes longer than so many seconds
     */
    void awaitReady(URI page, int seconds, ServerLog log) throws Refused, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!(talk.isReady() && answers(page))) {
            boolean ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (ended) {
                listening.join(LAST_WORDS_MILLIS);
            }
            if (talk.failure().isPresent()) {
                throw new Refused(Refused.START, talk.failure().get());
            }
            if (ended) {
                throw new Refused(Refused.START, "The server ended while it was starting: " + log.hint() + " — the log is " + log.file());
            }
            if (System.nanoTime() > deadline) {
                throw new Refused(Refused.START, "The server was not ready after " + seconds + " seconds; the log is " + log.file());
            }
        }
    }

    private static boolean answers(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.setConnectTimeout(ANSWER_MILLIS);
            try {
                return connection.getResponseCode() < SERVER_ERROR;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for the archive of classes and waits for the answer, at most so many seconds. */
    void writeClassArchive(Path file, int seconds) throws IOException, InterruptedException {
        process.getOutputStream().write(("archive " + file + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!talk.hasAnsweredAboutArchive() && System.nanoTime() < deadline) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    int awaitEnd() throws InterruptedException {
        int exitCode = process.waitFor();
        listening.join(LAST_WORDS_MILLIS);
        return exitCode;
    }

    /** Ends the server, gracefully when it does so within the seconds given. */
    void stop(int seconds) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            listening.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
