package fi.kotoisa.journeys;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.kotoisa.journeys.server.Kotoisa;
import fi.kotoisa.journeys.server.Wire;
import fi.kotoisa.journeys.server.Wire.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped jar gives away and what it lets in, asked over plain HTTP. One test for each line of what was measured on the server as it comes. */
class HardeningIT extends Journey {

    private static final String PAGE = "/fi/activities/calendar";
    private static final String SIGN_IN = "/fi/identity/sign-in";
    private static final String COOKIE = "__Host-kotoisa";
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");
    private static final int KIBIBYTE = 1024;
    private static final Pattern TELLTALE = Pattern.compile(
            "(?i)payara|glassfish|grizzly|mojarra|com\\.sun|org\\.\\w+\\.\\w+|jakarta\\.servlet|fi\\.kotoisa\\.|Exception|\\bat [a-z]+\\.[a-z]+\\.|\\bSELECT .* FROM\\b|/WEB-INF|6\\.20\\d\\d");
    private static final Map<String, String> EVERYWHERE = Map.of(
            "Strict-Transport-Security", "max-age=",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "");

    private Answer get(String path, String... headers) {
        return Wire.get(home(), path, headers);
    }

    private Answer post(String path, String form, String... headers) {
        return Wire.post(home(), path, form, headers);
    }

    /** Signs a demo account in, as a browser without JavaScript would. */
    private Answer signIn(String... headers) {
        String form = FIELD.matcher(get(SIGN_IN).body()).results().map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return post(SIGN_IN, form + "&name=planner%40kotoisa.example&password=kotoisa-demo&enter=x", headers);
    }

    /** Answers of every kind, among them all that can go wrong without special means. */
    private List<Answer> everyKindOfAnswer() {
        return List.of(get(PAGE), get("/"), get("/fi/nowhere/at-all"), get("/look/tokens.css"), get("/look/nothing.css"), get("/robots.txt"), get(SIGN_IN),
                get("/fi/activities/staff/import"), get("/api/v1/nothing"), get("/fi/activities/activity?id=abc"), get("/fi/activities/activity?id=%27%22%3E%3Cscript%3E"),
                post(PAGE, "x=1", "Origin: https://evil.example"), post(PAGE, "jakarta.faces.ViewState=forged&f=f"), post(SIGN_IN, "jakarta.faces.ViewState=1:2&signIn=signIn"),
                Wire.send(home(), "PUT", PAGE, new byte[1]), get(PAGE, "Host: evil.example"), get("/WEB-INF/web.xml"));
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (Answer answer : everyKindOfAnswer()) {
            EVERYWHERE.forEach((name, value) -> {
                assertEquals(1, answer.all(name).size(), () -> name + " in " + answer);
                assertTrue(answer.all(name).get(0).contains(value), () -> name + " in " + answer);
            });
            if (!answer.body().isEmpty()) {
                assertTrue(answer.all("Content-Security-Policy").stream().anyMatch(policy -> policy.contains("frame-ancestors 'none'")), () -> "nobody may frame " + answer);
            }
        }
    }

    @Test
    void aResidentsPageAllowsNoInlineCodeAndNoForeignSource() {
        List<String> policies = get(PAGE).all("Content-Security-Policy");
        assertEquals(1, policies.size(), "two policies would both be enforced: " + policies);
        assertFalse(policies.get(0).contains("unsafe"), policies.get(0));
        assertTrue(policies.get(0).startsWith("default-src 'none'"), policies.get(0));
    }

    @Test
    void noAnswerTellsWhatWeRunOn() {
        for (Answer answer : everyKindOfAnswer()) {
            assertTrue(answer.header("Server").isEmpty(), () -> "Server: " + answer.header("Server"));
            assertTrue(answer.header("X-Powered-By").isEmpty(), () -> "X-Powered-By: " + answer.header("X-Powered-By"));
            assertEquals(List.of(), TELLTALE.matcher(answer.everything().replace("jakarta.faces.resource", "").replace("jakarta.faces.ViewState", "")).results().map(found -> found.group()).toList(), answer::everything);
        }
    }

    @Test
    void anErrorIsAWholePageOfOurOwn() {
        for (Answer answer : List.of(get("/fi/nowhere/at-all"), get("/nowhere"), get("/WEB-INF/web.xml"), get("/fi/web/fault"), get("/fi/look/public"), get("/fi/look/pressed"), get("/look/staff.xhtml"))) {
            assertEquals(404, answer.status(), answer::everything);
            assertTrue(answer.body().contains("<h1") && answer.body().contains("</html>"), answer::everything);
        }
    }

    @Test
    void aPublicPageSetsNoCookie() {
        assertEquals(List.of(), get(PAGE).all("Set-Cookie"));
    }

    @Test
    void aCookieThatNobodyWasGivenCostsNoMoreThanNone() {
        String session = signIn().cookie(COOKIE).orElseThrow();
        assertTrue(get(PAGE, "Cookie: " + COOKIE + "=" + "A".repeat(32)).header("ETag").isPresent(), "the kept page");
        assertTrue(get(PAGE, "Cookie: " + COOKIE + "=" + session).header("ETag").isEmpty(), "a page of one's own");
    }

    @Test
    void theSessionCookieIsLockedToThisHostAndHiddenFromScripts() {
        List<String> cookies = signIn().all("Set-Cookie").stream().filter(line -> line.startsWith(COOKIE + "=")).toList();
        assertEquals(1, cookies.size(), "signing in begins a session");
        String cookie = cookies.get(0).toLowerCase();
        assertAll(
                () -> assertTrue(cookie.contains("; secure"), cookie),
                () -> assertTrue(cookie.contains("; httponly"), cookie),
                () -> assertTrue(cookie.contains("; samesite=lax"), cookie),
                () -> assertTrue(cookie.contains("; path=/"), cookie),
                () -> assertFalse(cookie.contains("domain="), cookie));
    }

    @Test
    void sessionIdsHave192RandomBits() {
        List<String> ids = IntStream.range(0, 12).mapToObj(i -> signIn().cookie(COOKIE).orElseThrow()).toList();
        assertTrue(ids.stream().allMatch(id -> id.matches("[A-Za-z0-9_-]{32}.*")), ids::toString);
        for (int at = 0; at < 32; at++) {
            int position = at;
            assertTrue(ids.stream().map(id -> id.charAt(position)).distinct().count() > 3, () -> "character " + position + " hardly ever differs: " + ids);
        }
    }

    @Test
    void aSessionIdThatTheVisitorBringsIsNotAdopted() {
        String planted = "A".repeat(32);
        Answer entered = signIn("Cookie: " + COOKIE + "=" + planted);
        assertTrue(entered.cookie(COOKIE).isPresent(), entered::everything);
        assertNotEquals(planted, entered.cookie(COOKIE).orElseThrow());
    }

    @Test
    void aSessionIdInTheAddressIsNotAdopted() {
        Answer answer = get(SIGN_IN + ";jsessionid=" + "A".repeat(32));
        assertFalse(answer.everything().contains("A".repeat(32)), answer::everything);
        assertFalse(get(SIGN_IN).body().contains("jsessionid"));
    }

    @Test
    void traceAndUnknownMethodsAreRefused() {
        assertAll(List.of("TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "CONNECT", "FOO").stream()
                .map(method -> () -> {
                    int status = Wire.send(home(), method, PAGE, new byte[0]).status();
                    assertTrue(List.of(400, 405, 501).contains(status), method + " was answered with " + status);
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/WEB-INF/web.xml", "/web-inf/web.xml", "/WEB-INF/classes/META-INF/persistence.xml", "/META-INF/MANIFEST.MF", "/fi/..;/WEB-INF/web.xml", "/look/..;/WEB-INF/web.xml",
        "/look/%2e%2e/WEB-INF/web.xml", "/look/..%2fWEB-INF/web.xml", "/look/../WEB-INF/web.xml", "/%57EB-INF/web.xml", "/look/%c0%ae%c0%ae/WEB-INF/web.xml", "/.git/config",
        "/look/tokens.css.map", "/activities/calendar.xhtml", "/fi/activities/calendar.xhtml", "/jakarta.faces.resource/calendar.xhtml?ln=activities",
        "/jakarta.faces.resource/../WEB-INF/web.xml.xhtml", "//WEB-INF/web.xml", "/look//../WEB-INF/web.xml", "/backup.zip", "/admin", "/asadmin", "/fi/activities/%00calendar"
    })
    void noPathLeadsToWhatIsNotAPage(String path) {
        Answer answer = get(path);
        assertTrue(List.of(400, 403, 404).contains(answer.status()), () -> path + ": " + answer.status() + "\n" + answer.everything());
        assertFalse(answer.body().contains("<web-app") || answer.body().contains("<persistence") || answer.body().contains("ui:composition"), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/metrics", "/metrics/base", "/openapi", "/openapi-ui", "/management", "/monitoring"})
    void healthAndMetricsAreNotOnThePublicPort(String path) {
        assertEquals(404, get(path).status());
    }

    @Test
    void healthAndMetricsAnswerTheOperatorOnly() {
        assertAll(
                () -> assertEquals(200, Wire.get(Kotoisa.walked().operators(), "/health/live").status()),
                () -> assertEquals(200, Wire.get(Kotoisa.walked().operators(), "/health/ready").status()),
                () -> assertEquals(200, Wire.get(Kotoisa.walked().operators(), "/health/ready").status(), "asked again"),
                () -> assertEquals(200, Wire.get(Kotoisa.walked().operators(), "/metrics").status()),
                () -> assertNotEquals(200, Wire.get(Kotoisa.walked().operators(), "/openapi").status()),
                () -> assertNotEquals(200, Wire.get(Kotoisa.walked().operators(), PAGE).status()));
    }

    @Test
    void hugeHeadersAndAddressesAreRefused() {
        assertAll(
                () -> refused("a header of 64 kB", get(PAGE, "X-Long: " + "a".repeat(64 * KIBIBYTE))),
                () -> refused("an address of 32 kB", get(PAGE + "?q=" + "a".repeat(32 * KIBIBYTE))),
                () -> refused("two hundred headers", get(PAGE, IntStream.range(0, 200).mapToObj(i -> "X-Many-" + i + ": 1").toArray(String[]::new))));
    }

    @Test
    void aBodyLargerThanAnyFormIsRefused() {
        byte[] large = "x=".concat("a".repeat(2 * KIBIBYTE * KIBIBYTE)).getBytes(StandardCharsets.US_ASCII);
        refused("two MiB of a form", Wire.send(home(), "POST", SIGN_IN, large, "Content-Type: application/x-www-form-urlencoded"));
        refused("twenty MiB of an upload", Wire.send(home(), "POST", "/fi/activities/staff/import", new byte[20 * KIBIBYTE * KIBIBYTE], "Content-Type: multipart/form-data; boundary=x"));
        refused("a body of unknown length", Wire.raw(home(), ("POST " + SIGN_IN + " HTTP/1.1\r\nHost: " + home().getAuthority()
                + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nx=1\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII), new byte[0]));
    }

    @Test
    void moreThanAThousandParametersAreRefused() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
        refused("20 000 parameters", post(SIGN_IN, many));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertAll(
                () -> refused("invalid UTF-8 in a form", post(SIGN_IN, "x=%C3%28")),
                () -> refused("invalid UTF-8 in an address", get(PAGE + "?q=%C3%28")),
                () -> refused("a character zero", post(SIGN_IN, "x=a%00b")),
                () -> refused("a broken escape", get(PAGE + "?q=%zz")));
    }

    @Test
    void onlyOurOwnNamesAreAnswered() {
        refused("a foreign host", get(PAGE, "Host: evil.example"));
        refused("two hosts", get(PAGE, "Host: localhost", "Host: evil.example"));
        Answer answer = get("/", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "Forwarded: host=evil.example");
        assertFalse(answer.everything().contains("evil.example"), answer::everything);
    }

    @Test
    void anotherSiteCannotWriteInSomebodysName() {
        assertAll(
                () -> assertEquals(403, post(SIGN_IN, "x=1", "Origin: https://evil.example").status()),
                () -> assertEquals(403, post(SIGN_IN, "x=1", "Origin: null").status()),
                () -> assertEquals(403, post(SIGN_IN, "x=1", "Sec-Fetch-Site: cross-site").status()),
                () -> assertEquals(403, post(SIGN_IN, "x=1", "Sec-Fetch-Site: same-site").status()),
                () -> assertEquals(403, post(PAGE, "x=1", "Origin: http://localhost.evil.example").status()),
                () -> assertNotEquals(403, post(SIGN_IN, "x=1", "Sec-Fetch-Site: same-origin").status()));
    }

    @Test
    void aFormThatNobodyWasGivenIsAnsweredByAPage() {
        Answer forged = post(SIGN_IN, "jakarta.faces.ViewState=-123:456&x=1", "Sec-Fetch-Site: same-origin");
        assertTrue(forged.status() >= 400 && forged.status() < 500, forged::everything);
        assertTrue(forged.body().contains("<h1") && forged.body().contains("</html>"), forged::everything);
    }

    @Test
    void aSignInLeadsNowhereElse() {
        Answer answer = get(SIGN_IN + "?back=https://evil.example/");
        assertFalse(answer.all("Location").toString().contains("evil.example"));
        assertFalse(Pattern.compile("(href|action|src)=\"https://evil").matcher(answer.body()).find());
    }

    private static void refused(String what, Answer answer) {
        // 0: the connection was closed before the rest was sent, which refuses it too
        assertTrue(answer.status() == 0 || answer.status() >= 400 && answer.status() < 500, () -> what + " was answered with " + answer.status());
    }
}
