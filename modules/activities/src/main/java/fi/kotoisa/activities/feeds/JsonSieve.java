package fi.kotoisa.activities.feeds;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Set;

/** Lists of events, event by event: those outside the window fall through, and so do pictures and whatever nobody reads. */
final class JsonSieve {
    private static final Set<String> NEVER_READ = Set.of("images", "external_links", "videos", "extension", "registration", "custom_data", "source_urls", "opening_hours");
    /** No event of anybody has more; one value of this size must not fill the memory. */
    private static final int LARGEST_EVENT = 4 * 1024 * 1024;

    private final FeedSieve sieve;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    JsonSieve(FeedSieve sieve) {
        this.sieve = sieve;
    }

    byte[] sieved(InputStream in) {
        Metered metered = new Metered(in);
        write("{\"data\":[");
        try (JsonParser parser = Json.createParser(metered)) {
            if (document(parser, metered)) {
                write("]}");
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException cut) {
            // without its end: the reader says where it breaks off
            return kept.toByteArray();
        }
        return kept.toByteArray();
    }

    /** Whether everything was seen. */
    private boolean document(JsonParser parser, Metered metered) {
        if (parser.next() == Event.START_ARRAY) {
            return list(parser, metered);
        }
        while (parser.next() == Event.KEY_NAME) {
            boolean data = parser.getString().equals("data");
            Event value = parser.next();
            if (data && value == Event.START_ARRAY) {
                return list(parser, metered);
            }
            if (value == Event.START_OBJECT) {
                parser.skipObject();
            } else if (value == Event.START_ARRAY) {
                parser.skipArray();
            }
        }
        // nothing that could be taken apart; the reader says so
        kept.reset();
        write("{");
        return false;
    }

    private boolean list(JsonParser parser, Metered metered) {
        boolean first = true;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            metered.allow(LARGEST_EVENT);
            JsonValue value = parser.getValue();
            if (stays(value)) {
                if (kept.size() > FeedSieve.MOST) {
                    return false;
                }
                write((first ? "" : ",") + (isPage(value) ? page(value.asJsonObject()) : slim(value)));
                first = false;
            }
        }
        return true;
    }

    /** Several pages of a list in one, as {@link FeedPages} joins them. */
    private static boolean isPage(JsonValue value) {
        return value instanceof JsonObject page && page.get("data") instanceof JsonArray && !LinkedEventsFeed.isEvent(page);
    }

    private String page(JsonObject page) {
        StringBuilder rows = new StringBuilder();
        page.getJsonArray("data").stream().filter(this::stays).forEach(row -> rows.append(rows.length() == 0 ? "" : ",").append(slim(row)));
        return "{\"meta\":" + page.getOrDefault("meta", JsonValue.NULL) + ",\"data\":[" + rows + "]}";
    }

    private boolean stays(JsonValue value) {
        if (!(value instanceof JsonObject event) || event.containsKey("sub_events") && JsonMembers.objects(event, "sub_events").anyMatch(LinkedEventsFeed::isEvent)) {
            return true;
        }
        JsonObject times = JsonMembers.object(event, "event_dates").orElse(event);
        return sieve.mayTouch(day(times, "start_time", "starting_day"), day(times, "end_time", "ending_day"));
    }

    private static String day(JsonObject times, String name, String other) {
        String written = JsonMembers.string(times, name).or(() -> JsonMembers.string(times, other)).orElse("");
        return written.length() < 10 ? "" : written.substring(0, 10).replace("-", "");
    }

    private static String slim(JsonValue value) {
        if (!(value instanceof JsonObject event)) {
            return value.toString();
        }
        JsonObjectBuilder slim = Json.createObjectBuilder();
        event.forEach((name, member) -> {
            if (!NEVER_READ.contains(name)) {
                slim.add(name, member);
            }
        });
        return slim.build().toString();
    }

    private void write(String text) {
        kept.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the stream where one value is larger than it may be. */
    private static final class Metered extends FilterInputStream {
        private long left = LARGEST_EVENT;

        Metered(InputStream in) {
            super(in);
        }

        void allow(int more) {
            left = more;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(into, offset, length);
            left -= Math.max(read, 0);
            return read;
        }
    }
}
