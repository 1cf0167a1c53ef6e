package fi.kotoisa.activities.feeds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The dates of one VEVENT before single dates of it are changed: RRULE and RDATE without EXRULE and EXDATE. */
final class IcsRecurrence {
    /** Zones are at most fourteen hours from UTC. */
    private static final int ZONE_DAYS = 2;

    private final IcsComponent event;
    private final IcsTime start;
    private final IcsSpan span;
    private final IcsContext context;
    private final Map<String, IcsOccurrence> dates = new LinkedHashMap<>();

    IcsRecurrence(IcsComponent event, IcsTime start, IcsSpan span, IcsContext context) {
        this.event = event;
        this.start = start;
        this.span = span;
        this.context = context;
    }

    static boolean isIn(IcsComponent event) {
        return event.text("RRULE").isPresent() || event.text("RDATE").isPresent();
    }

    /** By {@link IcsTime#identity()} of the planned start; of a repeating event those around the window. */
    Map<String, IcsOccurrence> dates() {
        add(start, span);
        event.all("RRULE").forEach(rule -> expanded(rule.getValue()).forEach(local -> add(start.at(local), span)));
        addExtraDates();
        Set<String> out = new HashSet<>();
        Set<LocalDate> daysOut = new HashSet<>();
        event.all("EXRULE").forEach(rule -> expanded(rule.getValue()).forEach(local -> out.add(start.at(local).identity())));
        context.times(event, "EXDATE").forEach(time -> {
            if (time.isDate()) {
                daysOut.add(time.date());
            }
            out.add(time.like(start).identity());
        });
        dates.values().removeIf(o -> out.contains(o.planned().identity()) || daysOut.contains(o.planned().date()));
        return dates;
    }

    private void add(IcsTime time, IcsSpan lasting) {
        dates.putIfAbsent(time.identity(), new IcsOccurrence(time, time, lasting, event));
    }

    private List<LocalDateTime> expanded(String rule) {
        Optional<IcsRule> parsed = IcsRule.parse(rule, start);
        if (parsed.isEmpty()) {
            context.problems().note(event.where(), FeedProblemKind.BAD_RECURRENCE, rule);
            return List.of();
        }
        LocalDateTime from = context.window().from().minusDays(span.wholeDays() + ZONE_DAYS).atStartOfDay();
        LocalDateTime to = context.window().to().plusDays(ZONE_DAYS).atStartOfDay();
        IcsRule.Dates found = parsed.get().dates(from, to, context.steps());
        found.wrong().ifPresent(kind -> context.problems().note(event.where(), kind, rule));
        return found.dates();
    }

    private void addExtraDates() {
        event.all("RDATE").forEach(property -> {
            for (String written : property.getValue().split(",")) {
                String[] period = written.split("/", 2);
                try {
                    IcsTime time = context.time(event, property, period[0]);
                    IcsTime extra = start.isDate() || time.isDate() ? time.like(start) : time;
                    add(extra, period.length < 2 ? span : lasting(extra, period[1]));
                } catch (DateTimeException e) {
                    context.problems().note(event.where(), FeedProblemKind.BAD_RECURRENCE, "RDATE:" + written);
                }
            }
        });
    }

    private IcsSpan lasting(IcsTime from, String endOrDuration) {
        return IcsSpan.lasting(endOrDuration).filter(s -> !s.isBackwards())
                .or(() -> Optional.of(IcsSpan.until(from, IcsTime.parse(endOrDuration, from.zone()))).filter(s -> !s.isBackwards()))
                .orElse(span);
    }
}
