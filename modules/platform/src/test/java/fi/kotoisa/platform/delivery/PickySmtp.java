package fi.kotoisa.platform.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that answers every recipient with the same code. */
final class PickySmtp implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final int code;

    PickySmtp(int code) throws IOException {
        this.code = code;
        thread.submit(this::talk);
    }

    int port() {
        return socket.getLocalPort();
    }

    private Void talk() throws IOException {
        try (Socket one = socket.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(one.getInputStream(), US_ASCII));
                OutputStream out = one.getOutputStream()) {
            say(out, "220 picky");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, line.startsWith("RCPT") ? code + " no" : "250 ok");
            }
            return null;
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.shutdownNow();
    }
}
