package fi.kotoisa.bench;

import fi.kotoisa.journeys.server.Forms;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** What the browser of somebody who has signed in sends along. For them every page is rendered anew. */
final class SignIn {

    private SignIn() {
    }

    /** @param account of the demo data @return name and value of the cookie */
    static String cookie(URI home, String account) throws IOException, InterruptedException {
        Forms.Ready form = new Forms(home).ready("/fi/identity/sign-in", Map.of("name", account, "password", "kotoisa-demo", "enter", "1"));
        HttpRequest request = HttpRequest.newBuilder(form.action()).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form.body())).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }
}
