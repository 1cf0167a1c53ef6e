package fi.kotoisa.activities.feeds;

import fi.kotoisa.activities.feeds.NotAFeedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads a feed of any known kind and tells the kind by content. Times become Europe/Helsinki, HTML is sanitised, one
 * broken item never stops the rest. Can be used again and by many threads.
 */
public final class FeedReader {
    /** 7 MiB: about a whole city's events of a month. Twice as much still fits into an upload, so that what is too large gets an answer. */
    public static final int USUAL_LIMIT = 7 * 1024 * 1024;

    private static final Pattern CALENDAR = Pattern.compile("(?im)^BEGIN:(?:VCALENDAR|VEVENT)[ \\t]*\\r?$");
    private static final Pattern WEB_PAGE = Pattern.compile("(?is)^(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final int HEAD = 4_096;

    private static final int USUAL_ITEMS = 50_000;

    private final FeedWindow window;
    private final int mostBytes;
    private final int mostItems;
    private final String language;

    /** Reads at most {@link #USUAL_LIMIT}. */
    public FeedReader(FeedWindow window) {
        this(window, USUAL_LIMIT);
    }

    /** @param mostBytes a feed with more is refused as {@link Reason#TOO_LARGE} */
    public FeedReader(FeedWindow window, int mostBytes) {
        this(window, mostBytes, USUAL_ITEMS);
    }

    /** @param mostItems reading ends soon after so many; that there are too many is noted */
    public FeedReader(FeedWindow window, int mostBytes, int mostItems) {
        this(window, mostBytes, mostItems, Texts.UNKNOWN);
    }

    private FeedReader(FeedWindow window, int mostBytes, int mostItems, String language) {
        this.window = Objects.requireNonNull(window, "window");
        if (mostBytes < 1) {
            throw new IllegalArgumentException("No room for any feed: " + mostBytes);
        }
        this.mostBytes = mostBytes;
        this.mostItems = mostItems;
        this.language = language;
    }

    /** One that takes a calendar that does not say in what language it is written to be in this one, by its BCP 47 tag. */
    public FeedReader inLanguage(String tag) {
        return new FeedReader(window, mostBytes, mostItems, tag);
    }

    /**
     * Reads to the end and does not close the stream.
     *
     * @throws NotAFeedException when the bytes as a whole are no feed
     * @throws IOException       when the stream fails
     */
    public FeedReading read(InputStream in) throws NotAFeedException, IOException {
        byte[] bytes = FeedBytes.read(in, mostBytes);
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8).strip();
        if (head.isEmpty()) {
            throw new NotAFeedException(isBlank(bytes) ? Reason.EMPTY : Reason.NOT_A_FEED);
        }
        if (head.startsWith("{") || head.startsWith("[")) {
            return JsonFeed.read(FeedBytes.decoded(bytes), mostItems);
        }
        if (WEB_PAGE.matcher(head.toLowerCase(Locale.ROOT)).matches()) {
            throw new NotAFeedException(Reason.HTML_PAGE);
        }
        if (CALENDAR.matcher(head).find()) {
            return new ICalendarFeed(window, mostItems, language).read(FeedBytes.decoded(FeedBytes.unfolded(bytes)));
        }
        throw new NotAFeedException(Reason.NOT_A_FEED);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }
}
