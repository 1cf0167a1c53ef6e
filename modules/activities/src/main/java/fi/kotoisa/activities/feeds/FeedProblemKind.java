package fi.kotoisa.activities.feeds;

/** What can be wrong with a part of a feed. {@link #itemIsLost()} tells whether the part could be read all the same. */
public enum FeedProblemKind {
    /** Something in the list is no event at all. */
    NOT_AN_EVENT(true),
    /** An event without a start. */
    NO_START(true),
    /** A start that is no time, or lies outside the years 1970–2199. */
    BAD_START(true),
    /** Ends before it starts, so one of the two is wrong and nobody can say which. */
    END_BEFORE_START(true),
    /** An event without a title. */
    NO_TITLE(true),
    /** The same key for the second time; the first, or the newer version, is read. */
    DUPLICATE(true),
    /** An event marked private or draft by its owner. */
    NOT_PUBLIC(true),
    /** An event that is never closed. */
    NOT_CLOSED(true),
    /** The feed ends in the middle, or cannot be understood from here on; what came before was read. */
    CUT_OFF(true),
    /** More dates than anybody means; the first ones were read. */
    TOO_MANY_DATES(true),
    /** An end that is no time; read as if there were none. */
    BAD_END(false),
    /** A place of which the feed gives only the id, and nobody what it is called. */
    PLACE_NOT_TOLD(false),
    /** More dates than are taken over at once; those that are still to come were read first. */
    DATES_LEFT_OUT(true),
    /** A time zone that nobody knows; read as Europe/Helsinki. */
    UNKNOWN_TIME_ZONE(false),
    /** A rule, extra date or exception that cannot be understood; the rest of the dates were read. */
    BAD_RECURRENCE(false),
    /** Bytes that are no UTF-8; each was replaced by U+FFFD. */
    UNREADABLE_CHARACTERS(false),
    /** A line of the event that is no property; left out. */
    BROKEN_LINE(false);

    private final boolean itemIsLost;

    FeedProblemKind(boolean itemIsLost) {
        this.itemIsLost = itemIsLost;
    }

    /** True when a date that the feed still has may be missing from the items: then nothing can be said of what it has no longer. */
    public boolean hidesDates() {
        return this == BAD_RECURRENCE || itemIsLost && this != NOT_PUBLIC && this != DUPLICATE && this != DATES_LEFT_OUT;
    }

    /** True when something of the feed is missing from the items because of this problem. */
    public boolean itemIsLost() {
        return itemIsLost;
    }
}
