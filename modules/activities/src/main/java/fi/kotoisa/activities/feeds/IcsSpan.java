package fi.kotoisa.activities.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long an event lasts: days by the calendar, then exact hours and minutes (RFC 5545, 3.3.6 and 3.8.5.3).
 */
record IcsSpan(int days, Duration exact) {
    private static final IcsSpan NOTHING = new IcsSpan(0, Duration.ZERO);
    private static final int DAYS_OF_WEEK = 7;
    private static final int LONGEST_DAYS = 3_700;

    /**
     * From DTEND, else DURATION; what cannot be read is noted and counts as not told. Nothing, and noted, when the
     * event would end before it starts.
     */
    static Optional<IcsSpan> of(IcsComponent event, IcsTime start, IcsContext context) {
        Optional<IcsSpan> told;
        if (event.text("DTEND").isPresent()) {
            told = context.time(event, "DTEND", FeedProblemKind.BAD_END).map(end -> until(start, end));
        } else {
            told = event.text("DURATION").flatMap(text -> lasting(text.strip()));
            if (told.isEmpty()) {
                event.text("DURATION").ifPresent(text -> context.problems().note(event.where(), FeedProblemKind.BAD_END, text));
            }
        }
        IcsSpan span = told.filter(s -> !s.isTooLong()).orElse(NOTHING);
        if (told.filter(IcsSpan::isTooLong).isPresent()) {
            context.problems().note(event.where(), FeedProblemKind.BAD_END, told.get().toString());
        }
        if (span.isBackwards()) {
            context.problems().note(event.where(), FeedProblemKind.END_BEFORE_START, event.text("DTEND").or(() -> event.text("DURATION")).orElse(""));
            return Optional.empty();
        }
        return Optional.of(span);
    }

    private boolean isTooLong() {
        return days > LONGEST_DAYS || exact.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0;
    }

    boolean isBackwards() {
        return days < 0 || exact.isNegative();
    }

    /** RFC 5545, 3.3.6, as RDATE periods and DURATION write it; nothing when it is none. */
    static Optional<IcsSpan> lasting(String written) {
        try {
            var d = biweekly.util.Duration.parse(written);
            int sign = d.isPrior() ? -1 : 1;
            long days = number(d.getWeeks()) * DAYS_OF_WEEK + number(d.getDays());
            Duration exact = Duration.ofHours(number(d.getHours())).plusMinutes(number(d.getMinutes()))
                    .plusSeconds(number(d.getSeconds()));
            return Optional.of(new IcsSpan(Math.toIntExact(sign * days), exact.multipliedBy(sign)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    static IcsSpan until(IcsTime start, IcsTime end) {
        if (start.isDate()) {
            return new IcsSpan((int) ChronoUnit.DAYS.between(start.date(), end.like(start).date()), Duration.ZERO);
        }
        boolean onlyDayIsTold = end.isDate() && end.date().equals(start.date());
        Instant last = end.isDate() ? start.at(end.local()).instant() : end.instant();
        return onlyDayIsTold ? NOTHING : new IcsSpan(0, Duration.between(start.instant(), last));
    }

    private static long number(Integer part) {
        return part == null ? 0 : part;
    }

    /** The time in Finland of an event that starts then. A date lasts at least that day. */
    FeedTime from(IcsTime start) {
        if (start.isDate()) {
            return new FeedTime.Days(start.date(), start.date().plusDays(Math.max(days, 1) - 1L));
        }
        Instant end = start.at(start.local().plusDays(days)).instant().plus(exact);
        LocalDateTime first = start.helsinki();
        LocalDateTime last = LocalDateTime.ofInstant(end, FeedTimes.HELSINKI);
        return FeedTimes.between(first, last.isBefore(first) ? first : last);
    }

    /** Rounded up. */
    long wholeDays() {
        return days + exact.toDays() + 1;
    }
}
