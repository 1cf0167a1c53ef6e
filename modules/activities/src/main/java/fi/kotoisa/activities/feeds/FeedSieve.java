package fi.kotoisa.activities.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes a feed that is too large for {@link FeedReader} small: of years of events only those stay that can touch the window, and of those only what the reader reads. Holds one event at a time
 * and what stays, never the feed. What stays is as whole or as broken as it was; where there is more than {@link #MOST} of it, it ends in the middle, so that the reader says so.
 */
public final class FeedSieve {
    /** As much as is kept. */
    static final int MOST = 4 * 1024 * 1024;

    private static final int HEAD = 4_096;
    private static final Pattern CALENDAR = Pattern.compile("(?im)^BEGIN:(?:VCALENDAR|VEVENT)[ \\t]*\\r?$");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

    private final FeedWindow window;

    public FeedSieve(FeedWindow window) {
        this.window = window;
    }

    /**
     * What stays of it, in UTF-8. Of what is neither a calendar nor a list the first bytes, from which the reader tells what it is; nothing for text in an encoding of two bytes a letter.
     *
     * @throws IOException when the stream fails
     */
    public Optional<byte[]> sieved(InputStream feed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(feed, 1 << 16);
        in.mark(HEAD);
        byte[] first = in.readNBytes(HEAD);
        in.reset();
        boolean marked = first.length > 2 && (first[0] & 0xFF) == 0xEF && (first[1] & 0xFF) == 0xBB;
        if (first.length > 1 && ((first[0] & 0xFE) == 0xFE && (first[1] & 0xFE) == 0xFE || first[0] == 0 || first[1] == 0)) {
            return Optional.empty();
        }
        if (marked) {
            in.skipNBytes(3);
        }
        String head = new String(first, marked ? 3 : 0, first.length - (marked ? 3 : 0), StandardCharsets.UTF_8).strip();
        if (head.startsWith("{") || head.startsWith("[")) {
            return Optional.of(new JsonSieve(this).sieved(in));
        }
        return Optional.of(CALENDAR.matcher(head).find() ? new IcsSieve(this).sieved(in) : first);
    }

    /**
     * Whether something from one day to another may touch the window, in whatever zone it is told.
     *
     * @param from yyyyMMdd; what is no such day may be anything, and stays so that it can be said
     * @param to the same, not before {@code from} where it is a day
     */
    boolean mayTouch(String from, String to) {
        if (!isDay(from)) {
            return true;
        }
        String last = isDay(to) ? to : from;
        return from.compareTo(basic(window.to().plusDays(1))) <= 0 && last.compareTo(basic(window.from().minusDays(1))) >= 0;
    }

    private static boolean isDay(String text) {
        return text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static String basic(LocalDate day) {
        return day.format(BASIC);
    }
}
