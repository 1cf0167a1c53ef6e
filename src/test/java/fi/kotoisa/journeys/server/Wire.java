package fi.kotoisa.journeys.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Requests written byte by byte, so that also those can be sent that no decent client would send; and the answers as they come. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {}

    /**
     * What came back.
     *
     * @param status 0 where the connection was closed without an answer
     */
    public record Answer(int status, List<String> headers, String body) {

        public List<String> all(String name) {
            return headers.stream().filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1)).map(line -> line.substring(name.length() + 1).strip()).toList();
        }

        public Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        /** The value of a cookie that was set. */
        public Optional<String> cookie(String name) {
            return all("Set-Cookie").stream().filter(line -> line.startsWith(name + "=")).map(line -> line.substring(name.length() + 1).split(";", 2)[0]).findFirst();
        }

        /** Everything, for the search of what must not be said. */
        public String everything() {
            return String.join("\n", headers) + "\n" + body;
        }
    }

    public static Answer get(URI server, String path, String... headers) {
        return send(server, "GET", path, new byte[0], headers);
    }

    public static Answer post(URI server, String path, String form, String... headers) {
        String[] typed = Arrays.copyOf(headers, headers.length + 1);
        typed[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return send(server, "POST", path, form.getBytes(StandardCharsets.UTF_8), typed);
    }

    /** A whole request with {@code Host}, {@code Content-Length} and {@code Connection: close} added, unless a header of that name is given. */
    public static Answer send(URI server, String method, String path, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        add(head, "Host", server.getAuthority(), headers);
        add(head, "Connection", "close", headers);
        if (body.length > 0 || method.equals("POST")) {
            add(head, "Content-Length", "" + body.length, headers);
        }
        return raw(server, (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private static void add(StringBuilder head, String name, String value, String[] given) {
        if (Arrays.stream(given).noneMatch(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }

    /** Exactly these bytes. */
    public static Answer raw(URI server, byte[] head, byte[] body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket.getOutputStream(), head, body);
            return read(socket.getInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A server that refuses a large body may close the connection while it is still being sent. */
    private static void write(OutputStream out, byte[] head, byte[] body) throws IOException {
        out.write(head);
        out.flush();
        try {
            out.write(body);
            out.flush();
        } catch (IOException closedEarly) {
            return;
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException reset) {
            if (bytes.size() == 0) {
                return new Answer(0, List.of(), "");
            }
        }
        // ISO 8859-1 has one letter for each byte: chunks are counted in bytes
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        if (text.isEmpty()) {
            return new Answer(0, List.of(), "");
        }
        String[] parts = text.split("\r\n\r\n", 2);
        List<String> lines = List.of(parts[0].split("\r\n"));
        String body = parts.length > 1 ? parts[1] : "";
        boolean chunked = lines.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        String whole = new String((chunked ? unchunked(body) : body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()), whole);
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        int size = size(body, at);
        while (size > 0) {
            int begin = body.indexOf("\r\n", at) + 2;
            whole.append(body, begin, begin + size);
            at = begin + size + 2;
            size = size(body, at);
        }
        return whole.toString();
    }

    private static int size(String body, int at) {
        int end = body.indexOf("\r\n", at);
        return end < 0 ? 0 : Integer.parseInt(body.substring(at, end).replaceFirst(";.*", "").strip(), 16);
    }
}
