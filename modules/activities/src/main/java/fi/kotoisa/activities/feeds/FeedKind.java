package fi.kotoisa.activities.feeds;

/** The kinds of feed that we can read, told by content and never by file name. */
public enum FeedKind {
    /** City of Helsinki's Linked Events API, version 1, and its dialects (Turku, Espoo and others). */
    LINKED_EVENTS,
    /** The MyHelsinki Open API, version 1. */
    MY_HELSINKI,
    /** iCalendar, RFC 5545 with RFC 7986. */
    ICALENDAR
}
