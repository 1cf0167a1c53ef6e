package fi.kotoisa.activities.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes from outside, and the text that they are. */
final class FeedBytes {
    /** @param damaged some bytes were no UTF-8 and stand as U+FFFD in the text */
    record Decoded(String text, boolean damaged) {
    }

    private static final int ASCII = 0x7F;
    private static final char UNREADABLE = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** What a feed of Europe's west and north is made of. */
    private static final Pattern OLD_LETTERS = Pattern.compile("[\\x00-\\x7F\\p{IsLatin}\u00A0-\u00BF\u2013\u2014\u2018-\u201E\u2022\u2026\u20AC]*+");

    private FeedBytes() {
    }

    /** All bytes in UTF-8 without a byte order mark; UTF-16 is known by its mark. */
    static byte[] read(InputStream in, int most) throws IOException, NotAFeedException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new NotAFeedException(NotAFeedException.Reason.TOO_LARGE);
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get()).getBytes(StandardCharsets.UTF_8);
        }
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    /** UTF-16 by its mark or, since every feed begins with plain letters, by the zero beside the first of them. */
    private static Optional<Charset> wide(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        boolean zeroFirst = bytes.length > 3 && bytes[0] == 0 && bytes[1] > 0 && bytes[2] == 0 && bytes[3] > 0;
        boolean zeroSecond = bytes.length > 3 && bytes[0] > 0 && bytes[1] == 0 && bytes[2] > 0 && bytes[3] == 0;
        return zeroFirst ? Optional.of(StandardCharsets.UTF_16BE) : zeroSecond ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    /**
     * Mostly UTF-8. A feed without a single letter of it, but with bytes that are none, was written by an old program of our parts of the world in Windows-1252, of which Latin-1 is a part.
     */
    static Decoded decoded(byte[] bytes) {
        Charset utf8 = StandardCharsets.UTF_8;
        try {
            return new Decoded(utf8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString(), false);
        } catch (CharacterCodingException e) {
            String text = new String(bytes, utf8);
            boolean old = text.chars().noneMatch(c -> c > ASCII && c != UNREADABLE) && OLD_LETTERS.matcher(new String(bytes, WINDOWS)).matches();
            return old ? new Decoded(new String(bytes, WINDOWS), false) : new Decoded(text, true);
        }
    }

    /**
     * Folded lines of iCalendar made whole, line ends as {@code \n}. On bytes, since a careless writer folds in the
     * middle of a letter.
     */
    static byte[] unfolded(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int end = lineEnd(bytes, i);
            if (end == i) {
                out.write(bytes[i++]);
            } else if (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t')) {
                i = end + 1;
            } else {
                out.write('\n');
                i = end;
            }
        }
        return out.toByteArray();
    }

    /** Behind the line end that stands at the index; the index itself when none does. */
    private static int lineEnd(byte[] bytes, int at) {
        if (bytes[at] == '\n') {
            return at + 1;
        }
        if (bytes[at] != '\r') {
            return at;
        }
        return at + 1 < bytes.length && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
