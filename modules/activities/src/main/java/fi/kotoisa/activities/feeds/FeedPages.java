package fi.kotoisa.activities.feeds;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Lists that come in pages, as those of Linked Events: which page comes next, and all pages as one document that {@link FeedReader} reads. */
public final class FeedPages {

    private FeedPages() {
    }

    /** The address of the page behind this one; nothing for the last page and for whatever is no page. */
    public static Optional<String> next(byte[] page) {
        if (page.length == 0 || page[0] != '{' && page[0] > ' ') {
            return Optional.empty();
        }
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(page))) {
            return parser.hasNext() && parser.next() == Event.START_OBJECT ? meta(parser) : Optional.empty();
        } catch (JsonException | NoSuchElementException | IllegalStateException broken) {
            return Optional.empty();
        }
    }

    private static Optional<String> meta(JsonParser parser) {
        while (parser.next() == Event.KEY_NAME) {
            boolean here = parser.getString().equals("meta");
            Event value = parser.next();
            if (here && value == Event.START_OBJECT) {
                return next(parser.getObject());
            }
            if (value == Event.START_OBJECT) {
                parser.skipObject();
            } else if (value == Event.START_ARRAY) {
                parser.skipArray();
            }
        }
        return Optional.empty();
    }

    private static Optional<String> next(JsonObject meta) {
        return meta.get("next") instanceof JsonString next && !next.getString().isBlank() ? Optional.of(next.getString()) : Optional.empty();
    }

    /** A list of the pages. If the last of them names a page behind it, the reader says that not everything was read. */
    public static byte[] joined(List<byte[]> pages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] page : pages) {
            all.write(all.size() == 0 ? '[' : ',');
            all.writeBytes(page);
        }
        all.write(']');
        return all.toByteArray();
    }
}
