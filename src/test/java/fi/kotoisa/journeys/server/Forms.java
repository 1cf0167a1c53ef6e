package fi.kotoisa.journeys.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sends the forms of public pages as a browser without JavaScript does: what the page hides goes along, and the answer is the address that it leads to. */
public final class Forms {

    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    private final URI home;
    private final String cookie;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

    public Forms(URI home) {
        this(home, "");
    }

    /** @param cookie name and value that go along; empty for a stranger */
    public Forms(URI home, String cookie) {
        this.home = home;
        this.cookie = cookie;
    }

    /** A form that only has to be sent. */
    public record Ready(URI action, String body) {}

    public String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(asked(home.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Fills and sends the form of a page; answers where it leads. */
    public String post(String path, Map<String, String> typed) throws IOException, InterruptedException {
        return send(ready(path, typed));
    }

    /** Fills the first form of a page that has a field or button of these names, without sending it. */
    public Ready ready(String path, Map<String, String> typed) throws IOException, InterruptedException {
        MatchResult form = FORM.matcher(get(path)).results()
                .filter(each -> typed.keySet().stream().anyMatch(name -> each.group(2).contains("name=\"" + name + "\"")))
                .findFirst()
                .orElseThrow(() -> new IOException("no such form on " + path));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form.group(2));
        while (hidden.find()) {
            fields.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
        }
        fields.putAll(typed);
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"));
        return new Ready(home.resolve(form.group(1).replace("&amp;", "&")), body);
    }

    /** Sends a form; answers where it leads. */
    public String send(Ready form) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(asked(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.body()))
                .build(), BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow(() -> new IOException(form.action() + " answered " + answer.statusCode() + " and leads nowhere"));
    }

    /** Fills and sends the form of a page that answers with itself; gives that answer. */
    public String show(String path, Map<String, String> typed) throws IOException, InterruptedException {
        Ready form = ready(path, typed);
        return client.send(asked(form.action()).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form.body())).build(),
                BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder asked(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
