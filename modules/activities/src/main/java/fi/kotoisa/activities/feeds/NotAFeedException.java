package fi.kotoisa.activities.feeds;

/** The bytes as a whole cannot be read as a feed; nothing of them was kept. */
public final class NotAFeedException extends Exception {

    /** Why, for a sentence in the reader's language. */
    public enum Reason {
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** A web page: most often the address of the page that shows the calendar instead of the feed's own. */
        HTML_PAGE,
        /** More bytes than the reader accepts. */
        TOO_LARGE,
        /** Nested deeper than any feed. */
        TOO_DEEP,
        /** The right format, but a list of something else than events, such as keywords. */
        NO_EVENTS,
        /** Anything else. */
        NOT_A_FEED
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public NotAFeedException(Reason reason) {
        super("Not a feed: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
