package fi.kotoisa.platform.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A town's sign-in service that exists in tests alone: OpenID Connect as such a service speaks it, and what an attacker would say in its place. Written with nothing but the JDK, so that it shares no mistake
 * with the library that reads it. Whoever is sent to it is signed in at once as {@link #person}.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String CLIENT = "kotoisa";
    public static final String SECRET = "secret-of-the-client-in-tests";

    /** How a token is signed. */
    public enum Signing {
        RIGHT,
        /** Not at all, and it says so. */
        NONE,
        /** With the public key as if it were a shared secret. */
        PUBLIC_AS_SECRET,
        /** By somebody else who names the right key. */
        OTHER_KEY
    }

    /** What the service says of whoever signs in next; empty for somebody who turns back. */
    public volatile Map<String, Object> person = Map.of();
    public volatile UnaryOperator<Map<String, Object>> twist = claims -> claims;
    public volatile Signing signing = Signing.RIGHT;
    /** Codes may be redeemed again, as they never should. */
    public volatile boolean lax;
    public volatile boolean down;
    /** What the client last sent to have a code redeemed, with the header in which it proved itself. */
    public volatile Map<String, String> redeemed = Map.of();
    public final AtomicInteger keysAsked = new AtomicInteger();

    private final Clock clock;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile KeyPair keys = newKeys();
    private volatile String keyId = "first";

    /** @param clock the real one: whoever reads tokens asks no other */
    public TestIssuer(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/town";
    }

    /** From now on it signs with another key, as services do every few months. */
    public void changeKeys() {
        keys = newKeys();
        keyId = UUID.randomUUID().toString();
    }

    /** What it sends when somebody has signed out there. */
    public String logoutToken(Map<String, Object> about) {
        Map<String, Object> claims = new LinkedHashMap<>(Map.of("iss", address(), "aud", CLIENT, "iat", clock.instant().getEpochSecond(), "exp", clock.instant().getEpochSecond() + 120, "jti", UUID.randomUUID().toString(),
                "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())));
        claims.putAll(about);
        return signed(twist.apply(claims), "logout+jwt");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/town", "");
        Map<String, String> asked = read(exchange.getRequestURI().getRawQuery());
        if (down) {
            send(exchange, 503, "down");
            return;
        }
        switch (path) {
            case "/.well-known/openid-configuration" -> send(exchange, 200, json(description()));
            case "/keys" -> {
                keysAsked.incrementAndGet();
                send(exchange, 200, json(Map.of("keys", List.of(key()))));
            }
            case "/authorize" -> lead(exchange, asked.get("redirect_uri") + "?" + authorized(asked));
            case "/token" -> redeem(exchange, read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            case "/leave" -> lead(exchange, asked.get("post_logout_redirect_uri") + "?state=" + asked.getOrDefault("state", ""));
            default -> send(exchange, 404, "");
        }
    }

    private Map<String, Object> description() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("issuer", address());
        said.put("authorization_endpoint", address() + "/authorize");
        said.put("token_endpoint", address() + "/token");
        said.put("jwks_uri", address() + "/keys");
        said.put("end_session_endpoint", address() + "/leave");
        said.put("response_types_supported", List.of("code"));
        said.put("subject_types_supported", List.of("public"));
        said.put("id_token_signing_alg_values_supported", List.of("RS256"));
        said.put("authorization_response_iss_parameter_supported", true);
        return said;
    }

    private String authorized(Map<String, String> asked) {
        String end = "&state=" + asked.get("state") + "&iss=" + URLEncoder.encode(address(), StandardCharsets.UTF_8);
        if (person.isEmpty()) {
            return "error=access_denied" + end;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return "code=" + code + end;
    }

    private void redeem(HttpExchange exchange, Map<String, String> form) throws IOException {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("Authorization", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        redeemed = sent;
        String code = form.getOrDefault("code", "");
        Map<String, String> asked = lax ? codes.get(code) : codes.remove(code);
        if (asked == null || !fits(asked, form) || !proves(sent)) {
            send(exchange, 400, json(Map.of("error", "invalid_grant")));
            return;
        }
        Map<String, Object> claims = new LinkedHashMap<>();
        long now = clock.instant().getEpochSecond();
        claims.putAll(Map.of("iss", address(), "aud", CLIENT, "iat", now, "exp", now + 300, "nonce", asked.get("nonce")));
        claims.putAll(person);
        send(exchange, 200, json(Map.of("access_token", "of-no-use", "token_type", "Bearer", "id_token", signed(twist.apply(claims), "JWT"))));
    }

    private static boolean fits(Map<String, String> asked, Map<String, String> form) {
        String challenge = base64(digest(form.getOrDefault("code_verifier", "")));
        return "S256".equals(asked.get("code_challenge_method")) && challenge.equals(asked.get("code_challenge")) && form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"));
    }

    private static boolean proves(Map<String, String> sent) {
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        return sent.get("Authorization").equals(basic) || sent.getOrDefault("client_assertion_type", "").endsWith("jwt-bearer");
    }

    private String signed(Map<String, Object> claims, String type) {
        try {
            String algorithm = switch (signing) {
                case NONE -> "none";
                case PUBLIC_AS_SECRET -> "HS256";
                case RIGHT, OTHER_KEY -> "RS256";
            };
            String text = base64(json(Map.of("alg", algorithm, "kid", keyId, "typ", type)).getBytes(StandardCharsets.UTF_8)) + "." + base64(json(claims).getBytes(StandardCharsets.UTF_8));
            return text + "." + base64(signature(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] signature(byte[] text) throws GeneralSecurityException {
        if (signing == Signing.NONE) {
            return new byte[0];
        }
        if (signing == Signing.PUBLIC_AS_SECRET) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return mac.doFinal(text);
        }
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign((signing == Signing.OTHER_KEY ? newKeys() : keys).getPrivate());
        rsa.update(text);
        return rsa.sign();
    }

    private Map<String, Object> key() {
        RSAPublicKey shown = (RSAPublicKey) keys.getPublic();
        return Map.of("kty", "RSA", "use", "sig", "kid", keyId, "n", base64(unsigned(shown.getModulus())), "e", base64(unsigned(shown.getPublicExponent())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The parameters of an address or a form. */
    public static Map<String, String> read(String query) {
        return query == null || query.isEmpty() ? Map.of() : Arrays.stream(query.split("&")).map(each -> each.split("=", 2)).collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(each -> json(each.getKey()) + ":" + json(each.getValue())).collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(TestIssuer::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : String.valueOf(value);
    }

    private static void lead(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, "");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
