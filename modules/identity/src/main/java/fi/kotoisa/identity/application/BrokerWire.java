package fi.kotoisa.identity.application;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the sign-in service: never redirected, never longer than a person waits, and never more than its answers need. */
class BrokerWire implements HTTPRequestSender, ResourceRetriever {

    static final int LARGEST = 512 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final int OK = 200;

    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(Redirect.NEVER).build();

    /** @param patience for the whole of an answer */
    BrokerWire(Duration patience) {
        this.patience = patience;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(asked.getURI()).timeout(patience);
        asked.getHeaderMap().forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        Optional<String> body = Optional.ofNullable(asked.getBody());
        request.method(asked.getMethod().name(), body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        HttpResponse<byte[]> answer = answer(request.build());
        HTTPResponse given = new HTTPResponse(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(type -> given.setHeader("Content-Type", type));
        given.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return given;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(get(URI.create(address.toString())), "application/json");
    }

    /** What lies there. */
    String get(URI address) throws IOException {
        HttpResponse<byte[]> answer = answer(HttpRequest.newBuilder(address).timeout(patience).header("Accept", "application/json").build());
        if (answer.statusCode() != OK) {
            throw new IOException(address.getPath() + " answered " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, headed -> new SmallBody(LARGEST));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw new IOException("no whole answer within " + patience.toSeconds() + " seconds", slow);
        } catch (ExecutionException broken) {
            throw new IOException("no answer", broken.getCause());
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
