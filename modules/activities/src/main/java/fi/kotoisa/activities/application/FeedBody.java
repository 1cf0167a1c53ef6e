package fi.kotoisa.activities.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The body of an answer up to a limit; nothing, and the connection closed, as soon as there is more. What is more than fits into memory goes into a file for as long as it takes to make it small.
 */
final class FeedBody implements BodySubscriber<Optional<byte[]>> {

    /** Makes a large body small. */
    @FunctionalInterface
    interface Sieve {
        /** Nothing where it cannot be made small. */
        Optional<byte[]> sieved(InputStream large) throws IOException;
    }

    private final int inMemory;
    private final long most;
    private final Sieve sieve;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Optional<byte[]>> whole = new CompletableFuture<>();
    private Optional<Subscription> source = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private Optional<OutputStream> spilled = Optional.empty();
    private long size;

    /**
     * @param inMemory up to this size it stays as it is
     * @param most more is refused
     */
    FeedBody(int inMemory, long most, Sieve sieve) {
        this.inMemory = inMemory;
        this.most = most;
        this.sieve = sieve;
    }

    @Override
    public CompletionStage<Optional<byte[]>> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = Optional.of(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        try {
            for (ByteBuffer part : parts) {
                size += part.remaining();
                if (size > most) {
                    source.ifPresent(Subscription::cancel);
                    discard();
                    whole.complete(Optional.empty());
                    return;
                }
                byte[] piece = new byte[part.remaining()];
                part.get(piece);
                write(piece);
            }
        } catch (IOException full) {
            source.ifPresent(Subscription::cancel);
            onError(full);
        }
    }

    private void write(byte[] piece) throws IOException {
        if (size <= inMemory) {
            bytes.writeBytes(piece);
            return;
        }
        if (spilled.isEmpty()) {
            file = Optional.of(Files.createTempFile("feed", ".part"));
            spilled = Optional.of(Files.newOutputStream(file.get()));
            bytes.writeTo(spilled.get());
            bytes.reset();
        }
        spilled.get().write(piece);
    }

    /** Whoever waited too long has gone: then nothing is left of it either. */
    void discard() {
        try {
            if (spilled.isPresent()) {
                spilled.get().close();
            }
            if (file.isPresent()) {
                Files.deleteIfExists(file.get());
            }
        } catch (IOException stays) {
            // the system clears its temporary files
            file.ifPresent(left -> left.toFile().deleteOnExit());
        }
    }

    @Override
    public void onError(Throwable broken) {
        discard();
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        if (file.isEmpty()) {
            whole.complete(Optional.of(bytes.toByteArray()));
            return;
        }
        try {
            spilled.orElseThrow().close();
            try (InputStream large = Files.newInputStream(file.get())) {
                whole.complete(sieve.sieved(large));
            }
        } catch (IOException unreadable) {
            whole.completeExceptionally(unreadable);
        } finally {
            discard();
        }
    }
}
