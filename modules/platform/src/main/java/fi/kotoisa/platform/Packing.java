package fi.kotoisa.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Makes long JSON shorter. What was packed is told apart by its first byte, since JSON begins with a brace. */
final class Packing {

    /** Bytes from which packing saves more than it costs. */
    static final int WORTHWHILE = 2_000;

    private static final byte BRACE = '{';

    private Packing() {}

    static byte[] packed(byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out)) {
            deflating.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The JSON, whether it was packed or not. */
    static byte[] unpacked(byte[] stored) {
        if (stored.length == 0 || stored[0] == BRACE) {
            return stored;
        }
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            return inflating.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
