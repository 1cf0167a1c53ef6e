package fi.kotoisa.platform.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A gateway for text messages on a bare socket, so that it can also do what no proper HTTP server does: stall, break off, answer twice. It carries each id once. */
public final class FakeGateway implements AutoCloseable {

    public record Post(String key, String authorization, String body) {}

    private enum Mood {
        PROPER,
        STALLING,
        TWICE,
        BREAKING
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final Set<String> carried = new HashSet<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile Mood mood = Mood.PROPER;

    public FakeGateway() throws IOException {
        threads.submit(this::accept);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/messages");
    }

    public List<Post> posts() {
        return posts;
    }

    public synchronized int carried() {
        return carried.size();
    }

    public void answer(int code) {
        status = code;
        mood = Mood.PROPER;
    }

    public void stallAfterTaking() {
        mood = Mood.STALLING;
    }

    public void answerTwice() {
        mood = Mood.TWICE;
    }

    public void breakOff() {
        mood = Mood.BREAKING;
    }

    private Void accept() throws IOException {
        while (true) {
            Socket one = socket.accept();
            threads.submit(() -> serve(one));
        }
    }

    private Void serve(Socket one) throws IOException, InterruptedException {
        try (one) {
            InputStream in = one.getInputStream();
            Map<String, String> headers = headers(in);
            String body = new String(in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))), UTF_8);
            posts.add(new Post(headers.get("idempotency-key"), headers.get("authorization"), body));
            Mood now = mood;
            if (now == Mood.BREAKING) {
                return null;
            }
            int answer = status / 100 == 2 && !carry(headers.get("idempotency-key")) ? 409 : status;
            if (now == Mood.STALLING) {
                closing.await();
                return null;
            }
            byte[] head = ("HTTP/1.1 " + answer + " x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").getBytes(US_ASCII);
            one.getOutputStream().write(head);
            if (now == Mood.TWICE) {
                one.getOutputStream().write(head);
            }
            return null;
        }
    }

    private synchronized boolean carry(String key) {
        return carried.add(key);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the client went away");
            }
            head.write(next);
        }
        Map<String, String> headers = new HashMap<>();
        for (String line : head.toString(US_ASCII).split("\r\n")) {
            String[] parts = line.split(": ", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts.length == 2 ? parts[1] : "");
        }
        return headers;
    }

    /** Comes back when nobody listens any more: until the listening thread is gone, it may still take a connection that nobody will answer. */
    @Override
    public void close() {
        closing.countDown();
        try {
            socket.close();
            threads.shutdownNow();
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
