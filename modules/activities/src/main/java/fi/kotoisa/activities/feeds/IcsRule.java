package fi.kotoisa.activities.feeds;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The dates of one RRULE, on the clock of its start: every Monday at five is at five in summer and in winter.
 */
final class IcsRule {
    private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([^;]*)");

    private static final Pattern FAR_AWAY = Pattern.compile("(?:2[2-9]|[3-9]\\d)\\d{6}(?:T\\d{6}Z?)?");

    private final RecurrenceRule rule;
    private final IcsTime start;
    private final Optional<LocalDateTime> until;

    private IcsRule(RecurrenceRule rule, IcsTime start, Optional<LocalDateTime> until) {
        this.rule = rule;
        this.start = start;
        this.until = until;
    }

    /** Nothing when the rule cannot be understood. */
    static Optional<IcsRule> parse(String written, IcsTime start) {
        String text = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT).replaceAll("^RRULE:|;+$", "");
        Matcher end = UNTIL.matcher(text);
        try {
            Optional<LocalDateTime> until = end.find() ? Optional.of(lastMoment(end.group(1), start)) : Optional.empty();
            String endless = UNTIL.matcher(text).replaceAll("").replaceAll("^;+", "");
            return Optional.of(new IcsRule(new RecurrenceRule(endless, RfcMode.RFC5545_LAX), start, until));
        } catch (InvalidRecurrenceRuleException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** UNTIL in UTC, in local time or as a date, whatever the start is. Some programs write the last year that there is for a rule without an end. */
    private static LocalDateTime lastMoment(String written, IcsTime start) {
        if (FAR_AWAY.matcher(written).matches()) {
            return LocalDateTime.MAX;
        }
        IcsTime until = IcsTime.parse(written, start.zone());
        return until.isDate() && !start.isDate() ? until.date().plusDays(1).atStartOfDay().minusSeconds(1)
                : until.like(start).local();
    }

    /**
     * The start, which always counts as the first date, and the dates of the rule up to the given one.
     *
     * @param wrong why dates are missing: more steps than a rule or its feed may take, or a rule that leads nowhere
     */
    record Dates(List<LocalDateTime> dates, Optional<FeedProblemKind> wrong) {
    }

    Dates dates(LocalDateTime notBefore, LocalDateTime notAfter, IcsSteps steps) {
        List<LocalDateTime> dates = new ArrayList<>();
        LocalDateTime last = until.filter(u -> u.isBefore(notAfter)).orElse(notAfter);
        keep(start.local(), notBefore, dates);
        int most = Optional.ofNullable(rule.getCount()).orElse(Integer.MAX_VALUE);
        int counted = 1;
        try {
            RecurrenceRuleIterator all = rule.iterator(from(start.local()));
            if (rule.getCount() == null && start.local().isBefore(notBefore) && all.hasNext()) {
                // a rule from 1990 has thousands of dates that nobody asked for; where they are counted each must be seen
                all.fastForward(from(notBefore));
            }
            for (int taken = 0; counted < most && all.hasNext(); taken++) {
                LocalDateTime next = local(all.nextDateTime());
                if (next.isAfter(last)) {
                    break;
                }
                if (taken >= IcsSteps.OF_A_RULE || !steps.take() || dates.size() >= IcsSteps.DATES_OF_A_SERIES) {
                    return new Dates(dates, Optional.of(FeedProblemKind.TOO_MANY_DATES));
                }
                if (next.isAfter(start.local())) {
                    counted++;
                    keep(next, notBefore, dates);
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Dates(dates, Optional.of(FeedProblemKind.BAD_RECURRENCE));
        }
        return new Dates(dates, Optional.empty());
    }

    private static void keep(LocalDateTime date, LocalDateTime notBefore, List<LocalDateTime> dates) {
        if (!date.isBefore(notBefore)) {
            dates.add(date);
        }
    }

    private DateTime from(LocalDateTime t) {
        return start.isDate() ? new DateTime(t.getYear(), t.getMonthValue() - 1, t.getDayOfMonth())
                : new DateTime(t.getYear(), t.getMonthValue() - 1, t.getDayOfMonth(), t.getHour(), t.getMinute(), t.getSecond());
    }

    private static LocalDateTime local(DateTime t) {
        return LocalDateTime.of(t.getYear(), t.getMonth() + 1, t.getDayOfMonth(), t.getHours(), t.getMinutes(), t.getSeconds());
    }
}
