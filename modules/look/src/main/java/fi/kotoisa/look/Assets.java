package fi.kotoisa.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The style sheets, icons and script of the look, each with an address that changes when its content does, so that browsers may keep it for a year. */
final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The address of a file of {@code /look/}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    static String address(String file) {
        return ADDRESSES.computeIfAbsent(file, name -> "/look/" + name + "?v=" + hash(name));
    }

    private static String hash(String file) {
        try (InputStream bytes = Assets.class.getResourceAsStream("/META-INF/resources/look/" + file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("the look has no file " + file);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes()), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
