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

/** Bytes from outside, and the text that they are. */
final class FeedBytes {
    /** @param damaged some bytes were no UTF-8 and stand as U+FFFD in the text */
    record Decoded(String text, boolean damaged) {
    }

    private FeedBytes() {
    }

    /** All bytes in UTF-8 without a byte order mark; UTF-16 is known by its mark. */
    static byte[] read(InputStream in, int most) throws IOException, NotAFeedException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new NotAFeedException(NotAFeedException.Reason.TOO_LARGE);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8);
        }
        return startsWith(bytes, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    static Decoded decoded(byte[] bytes) {
        Charset utf8 = StandardCharsets.UTF_8;
        try {
            return new Decoded(utf8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString(), false);
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, utf8), true);
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
