package fi.kotoisa.activities.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;

/** A feed of a hundred years, made while it is read: an event on each day, and a weekly group without an end. Run by itself it reads 100 MiB of it and says what it found. */
final class LargeFeed {

    static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    static final FeedWindow WINDOW = new FeedWindow(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    private static final String WORDS = "Tervetuloa mukaan, myös lapset! ".repeat(15);

    private LargeFeed() {
    }

    /** @param arguments ics or json, and how many megabytes */
    public static void main(String[] arguments) throws IOException, NotAFeedException {
        FeedReading reading = read(arguments[0], Integer.parseInt(arguments[1]) * 1024L * 1024);
        System.out.println("dates " + reading.items().stream().filter(item -> WINDOW.touches(item.time())).count() + " of " + reading.items().size() + " problems " + reading.problems().size());
    }

    static FeedReading read(String kind, long size) throws IOException, NotAFeedException {
        Optional<byte[]> sieved = new FeedSieve(WINDOW).sieved(kind.equals("ics") ? calendar(size) : list(size));
        return new FeedReader(WINDOW).read(new ByteArrayInputStream(sieved.orElseThrow()));
    }

    static InputStream calendar(long size) {
        String group = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Iso\r\nBEGIN:VEVENT\r\nUID:group\r\nSUMMARY:Kerho\r\nDTSTART;TZID=Europe/Helsinki:19900101T170000\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT\r\n";
        return of(group, number -> "BEGIN:VEVENT\r\nUID:e" + number + "\r\nSUMMARY:Tapahtuma " + number + "\r\nDTSTART;TZID=Europe/Helsinki:" + FeedSieve.basic(day(number))
                + "T100000\r\nDTEND;TZID=Europe/Helsinki:" + FeedSieve.basic(day(number)) + "T120000\r\nATTENDEE:mailto:a@example.org\r\nDESCRIPTION:" + WORDS.replace("mukaan", "mu\r\n kaan")
                + "\r\nEND:VEVENT\r\n", "END:VCALENDAR\r\n", size);
    }

    static InputStream list(long size) {
        return of("{\"meta\":{\"count\":1,\"next\":null},\"data\":[{\"id\":\"first\",\"name\":{\"fi\":\"Ensimmäinen\"},\"start_time\":\"2026-06-01\"}", number -> ",{\"id\":\"e" + number
                + "\",\"name\":{\"fi\":\"Tapahtuma " + number + "\"},\"images\":[{\"url\":\"https://example.org/" + "i".repeat(200) + "\"}],\"description\":{\"fi\":\"" + WORDS + "\"},\"start_time\":\""
                + day(number) + "T08:00:00Z\",\"end_time\":\"" + day(number) + "T10:00:00Z\"}", "]}", size);
    }

    /** Day after day, and again from the beginning after a hundred years. */
    private static LocalDate day(int number) {
        return FIRST.plusDays(number % 36_525);
    }

    private static InputStream of(String head, IntFunction<String> event, String end, long size) {
        Enumeration<InputStream> parts = new Enumeration<>() {
            private long written;
            private int number = -1;
            private boolean over;

            @Override
            public boolean hasMoreElements() {
                return !over;
            }

            @Override
            public InputStream nextElement() {
                if (over) {
                    throw new NoSuchElementException();
                }
                String text = number < 0 ? head : written < size ? event.apply(number) : end;
                over = number >= 0 && written >= size;
                number++;
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                written += bytes.length;
                return new ByteArrayInputStream(bytes);
            }
        };
        return new SequenceInputStream(parts.hasMoreElements() ? parts : Collections.emptyEnumeration());
    }
}
