package fi.kotoisa.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports that must be free before the server is started, which would only log that they are not. */
final class Ports {

    private Ports() {
    }

    /** @throws Refused when the address is not this machine's or something listens there already */
    static void demandFree(String host, int port, Setting setting) throws Refused {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw new Refused(Refused.GROUND, "There is no address " + host + "; choose another with --host or KOTOISA_HOST.");
        } catch (IOException e) {
            throw new Refused(Refused.GROUND, "Port " + port + " on " + host + " is taken or not allowed (" + e.getMessage()
                    + "); choose another with " + setting.option() + " or " + setting.variable() + ".");
        }
    }

    /** A port of this machine that is free now. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
