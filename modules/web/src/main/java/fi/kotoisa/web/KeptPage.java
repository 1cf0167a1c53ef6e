package fi.kotoisa.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A page as it was rendered once.
 *
 * @param html UTF-8
 * @param zipped the same, gzip
 * @param tag its {@code ETag}; a weak one, for both forms are the same page
 * @param stamp of what it shows, from before it was rendered
 * @param freshUntil when the clock alone makes it say something else, in Europe/Helsinki
 */
record KeptPage(byte[] html, byte[] zipped, String tag, long stamp, LocalDateTime freshUntil) {

    private static final int TAG_BYTES = 12;

    static KeptPage of(byte[] html, long stamp, LocalDateTime freshUntil) {
        return new KeptPage(html, zip(html), tag(html), stamp, freshUntil);
    }

    /** Still right: nothing it shows has changed, and the clock has not passed its moment. */
    boolean holds(long stampNow, LocalDateTime now) {
        return stamp == stampNow && now.isBefore(freshUntil);
    }

    /** Whether a browser that says this in {@code If-None-Match} has this very page. */
    boolean isKnownAs(String tags) {
        return tags != null && (tags.strip().equals("*") || tags.contains(tag.substring("W/".length())));
    }

    /** Bytes in memory. */
    int weight() {
        return html.length + zipped.length;
    }

    private static byte[] zip(byte[] html) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(html.length / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    private static String tag(byte[] html) {
        try {
            return "W/\"" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html), 0, TAG_BYTES) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
