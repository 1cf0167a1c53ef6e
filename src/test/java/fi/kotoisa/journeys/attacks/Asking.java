package fi.kotoisa.journeys.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the server as somebody, many at a time. */
final class Asking {

    private final URI home;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(Redirect.NEVER).build();

    Asking(URI home) {
        this.home = home;
    }

    /** @param body empty where nothing is sent; @param headers names and values by turns */
    HttpResponse<String> ask(Cast.Actor who, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).method(method, body.isEmpty() && !method.equals("POST") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!who.cookie().isEmpty()) {
            request.header("Cookie", who.cookie());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + path + " as " + who.name(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The answer in the words of a declaration; "again" for a form whose page nobody has opened in this session: nothing was done, and the page is asked for anew. */
    static String word(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302) {
            return "" + answer.statusCode();
        }
        boolean again = to.matches(".*[?&]kept=.*") && to.replaceFirst("\\?.*", "").endsWith(answer.uri().getPath());
        return to.contains("/identity/sign-in") ? "in" : again ? "again" : "away";
    }

    /** Without what differs from one request to the next. */
    static String plain(String body) {
        return body.replaceAll("\\b[A-Za-z0-9]{46,48}={0,2}", "").replaceAll("nonce=\"[^\"]*\"", "").replaceAll("ViewState\"[^>]*value=\"[^\"]*\"", "").replaceAll("ViewState:\\d+\" value=\"[^\"]*\"", "").replaceAll("value=\"-?\\d+:-?\\d+\"", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID").replaceAll("v1\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+", "SEALED");
    }
}
