package fi.kotoisa.identity.application;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The body of an answer, given up as soon as it is larger than allowed. */
class SmallBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final int largest;
    private Subscription subscription;
    private long seen;

    SmallBody(int largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Subscription coming) {
        subscription = coming;
        whole.onSubscribe(coming);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        seen += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (seen > largest) {
            subscription.cancel();
            whole.onError(new IOException("more than " + largest + " bytes"));
        } else {
            whole.onNext(part);
        }
    }

    @Override
    public void onError(Throwable fault) {
        whole.onError(fault);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
