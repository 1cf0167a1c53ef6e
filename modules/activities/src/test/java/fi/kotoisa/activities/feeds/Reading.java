package fi.kotoisa.activities.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Short ways to read a feed in a test. */
final class Reading {
    private Reading() {
    }

    static FeedReading real(String name, String from, String to) {
        return of(bytes("/feeds/real/" + name), from, to);
    }

    static FeedReading real(String name) {
        return real(name, "2016-01-01", "2024-12-31");
    }

    static byte[] bytes(String resource) {
        try (InputStream in = Reading.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeedReading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), "2026-01-01", "2026-12-31");
    }

    static FeedReading of(byte[] bytes, String from, String to) {
        try {
            return new FeedReader(new FeedWindow(LocalDate.parse(from), LocalDate.parse(to))).read(new ByteArrayInputStream(bytes));
        } catch (NotAFeedException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A calendar of these events; an event is its lines without BEGIN and END. */
    static String calendar(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//EN\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\n").append(event.strip()).append("\nEND:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString().replace("\n", "\r\n");
    }

    /** An event called Ryhmä of one hour in Finland with more lines. */
    static String event(String uid, String start, String more) {
        LocalDateTime end = LocalDateTime.parse(start).plusHours(1);
        return "UID:" + uid + "\nSUMMARY:Ryhmä\nDTSTART;TZID=Europe/Helsinki:" + basic(LocalDateTime.parse(start))
                + "\nDTEND;TZID=Europe/Helsinki:" + basic(end) + "\n" + more;
    }

    private static String basic(LocalDateTime time) {
        return time.toString().replaceAll("[-:]", "") + "00";
    }

    static FeedItem only(FeedReading reading) {
        if (reading.items().size() != 1) {
            throw new AssertionError("Not one item: " + reading);
        }
        return reading.items().get(0);
    }

    static FeedItem item(FeedReading reading, String key) {
        return reading.items().stream().filter(i -> i.key().equals(key)).findFirst()
                .orElseThrow(() -> new AssertionError(key + " is not in " + reading.items().stream().map(FeedItem::key).toList()));
    }

    /** The starts of a series as "2026-01-05T17:00", days as "2026-01-05". */
    static List<String> starts(FeedReading reading, String series) {
        return reading.items().stream().filter(i -> i.seriesKey().equals(series)).map(i -> start(i.time())).toList();
    }

    static List<String> starts(FeedReading reading) {
        return reading.items().stream().map(i -> start(i.time())).toList();
    }

    static String start(FeedTime time) {
        return time instanceof FeedTime.Timed timed ? timed.start().toString() : time.firstDay().toString();
    }

    static FeedTime timed(String start, String end) {
        return new FeedTime.Timed(LocalDateTime.parse(start), LocalDateTime.parse(end));
    }

    static FeedTime days(String first, String last) {
        return new FeedTime.Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    static List<FeedProblemKind> kinds(FeedReading reading) {
        return reading.problems().stream().map(FeedProblem::kind).toList();
    }
}
