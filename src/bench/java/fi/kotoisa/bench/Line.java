package fi.kotoisa.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open. It reads answers and throws their bodies away, so that measuring takes little of the machine it shares with the server. */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BUFFER = 64 * 1024;

    private final int port;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket;
    private InputStream in;
    private int from;
    private int to;

    Line(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param length bytes of the body as they travelled
     * @param location where it leads; empty if nowhere
     */
    record Answer(int status, long length, String location) {}

    Answer ask(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = socket.getInputStream();
        }
        socket.getOutputStream().write(request);
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        boolean closing = false;
        String location = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> closing = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                default -> { }
            }
        }
        if (status == 304 || status == 204) {
            length = 0;
        } else if (chunked) {
            length = skipChunks();
        } else {
            skip(length);
        }
        if (closing) {
            close();
        }
        return new Answer(status, length, location);
    }

    private long skipChunks() throws IOException {
        long all = 0;
        long size;
        do {
            size = Long.parseLong(line().split(";")[0].strip(), 16);
            skip(size);
            line();
            all += size;
        } while (size > 0);
        return all;
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        while (true) {
            for (int at = from; at < to; at++) {
                if (buffer[at] == '\n') {
                    text.append(new String(buffer, from, at - from, StandardCharsets.ISO_8859_1));
                    from = at + 1;
                    return text.toString().stripTrailing();
                }
            }
            text.append(new String(buffer, from, to - from, StandardCharsets.ISO_8859_1));
            fill();
        }
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > to - from) {
            left -= to - from;
            fill();
        }
        from += (int) left;
    }

    private void fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        if (to < 0) {
            to = 0;
            throw new EOFException("the server hung up");
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            from = 0;
            to = 0;
        }
    }
}
