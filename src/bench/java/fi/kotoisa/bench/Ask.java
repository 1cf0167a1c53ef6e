package fi.kotoisa.bench;

import java.nio.charset.StandardCharsets;

/**
 * A request, whole, and what a good answer is.
 *
 * @param leadsTo what its {@code Location} holds; empty where it needs none
 */
record Ask(byte[] bytes, int status, String leadsTo) {

    private static final String HOST = "\r\nHost: localhost:%d\r\n";

    /** @param headers whole lines */
    static Ask get(int port, String path, int status, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return new Ask(("GET " + path + " HTTP/1.1" + String.format(HOST, port) + more + "\r\n").getBytes(StandardCharsets.ISO_8859_1), status, "");
    }

    /** @param headers whole lines */
    static Ask post(int port, String path, String form, int status, String leadsTo, String... headers) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String head = "POST " + path + " HTTP/1.1" + String.format(HOST, port) + more + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return new Ask(whole, status, leadsTo);
    }

    boolean isGood(Line.Answer answer) {
        return answer.status() == status && answer.location().contains(leadsTo);
    }
}
