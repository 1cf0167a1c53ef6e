package fi.kotoisa.platform.delivery;

import fi.kotoisa.platform.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sends text messages through a gateway: {@code POST} of {@code {"id", "to", "text"}}, with the id as {@code Idempotency-Key} too.
 *
 * <p>2xx is taken; 409 says that the gateway has this id already, so it is taken; 408, 425, 429, 5xx and silence are tried again; so are 401 and 403, which are about us and
 * not about the message; every other 4xx is final.
 */
@ApplicationScoped
public class SmsDelivery implements Delivery {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final SmsSettings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    public SmsDelivery() {
        this(SmsSettings.of(ConfigProvider.getConfig()));
    }

    SmsDelivery(SmsSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean configured() {
        return settings.url().isPresent();
    }

    @Override
    public Optional<Settings> settings() {
        return settings.url().map(url -> new Settings(url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()), "", "https".equals(url.getScheme()), !settings.token().isEmpty()));
    }

    @Override
    public Outcome deliver(Letter letter) {
        String to = letter.address().replaceAll("[ ()-]", "");
        if (!to.matches("\\+?[0-9]{5,15}")) {
            return new Outcome.Refused("bad-address");
        }
        try {
            HttpResponse<Void> answer = http.send(request(letter, to), HttpResponse.BodyHandlers.discarding());
            return judge(answer.statusCode());
        } catch (IOException unreachable) {
            return new Outcome.Later("unreachable", true);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("unreachable", true);
        }
    }

    private HttpRequest request(Letter letter, String to) {
        String text = letter.body().replaceAll("[\\p{Cntrl}&&[^\\n]]", "");
        String json = Json.createObjectBuilder().add("id", letter.id().toString()).add("to", to).add("text", text).build().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.url().orElseThrow())
                .timeout(settings.patience())
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Idempotency-Key", letter.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (!settings.token().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        return request.build();
    }

    private static Outcome judge(int status) {
        if (status / 100 == 2 || status == 409) {
            return new Outcome.Gone();
        }
        return switch (status) {
            case 401, 403 -> new Outcome.Later("sign-in-refused", true);
            case 408, 425 -> new Outcome.Later("not-taken", false);
            case 429 -> new Outcome.Later("too-many", true);
            default -> status / 100 == 4 ? new Outcome.Refused("refused") : new Outcome.Later("not-taken", status >= 500);
        };
    }
}
