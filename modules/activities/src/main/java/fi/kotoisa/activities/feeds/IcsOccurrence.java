package fi.kotoisa.activities.feeds;

/**
 * One date of an event.
 *
 * @param planned the time that the rule gives, by which the date is known
 * @param start   the time that holds
 * @param source  the component that describes this date
 */
record IcsOccurrence(IcsTime planned, IcsTime start, IcsSpan span, IcsComponent source) {
    FeedTime time() {
        return span.from(start);
    }

    boolean isMoved() {
        return !start.identity().equals(planned.identity());
    }
}
