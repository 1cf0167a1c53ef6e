package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.PlannedDate.DayOff.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates of a new group before it is saved, with what the planner decided against the rule: dates left out, days off held all the same. Such a decision is for a day, and stays when the
 * hours change.
 */
public final class PlannedList {

    private final List<PlannedDate> dates;
    private final Set<LocalDateTime> out;
    private final Set<LocalDateTime> in;
    private final SeenRows seen;

    /** @param seen what was shown before */
    PlannedList(List<PlannedDate> dates, String[] out, String[] in, SeenRows seen) {
        this.seen = seen;
        this.dates = dates;
        this.out = moments(out);
        this.in = moments(in);
    }

    private static Set<LocalDateTime> moments(String[] texts) {
        return Arrays.stream(texts).flatMap(PlannedList::moment).collect(Collectors.toSet());
    }

    private static Stream<LocalDateTime> moment(String text) {
        try {
            return Stream.of(LocalDateTime.parse(text));
        } catch (DateTimeException bent) {
            return Stream.empty();
        }
    }

    public List<PlannedDate> getDates() {
        return dates;
    }

    /** Starts of the dates for which the planner decided otherwise than the rule. */
    Set<LocalDateTime> otherwise() {
        return dates.stream().filter(date -> held(date) == date.skipped()).map(PlannedDate::startsAt).collect(Collectors.toSet());
    }

    /** Whether this date will take place when the group is saved now. */
    public boolean held(PlannedDate date) {
        return date.skipped() ? heldAnyway(date) : !leftOut(date);
    }

    public boolean leftOut(PlannedDate date) {
        return out.stream().anyMatch(decided -> sameDay(decided, date));
    }

    public boolean heldAnyway(PlannedDate date) {
        return in.stream().anyMatch(decided -> sameDay(decided, date));
    }

    private static boolean sameDay(LocalDateTime decided, PlannedDate date) {
        return decided.toLocalDate().equals(date.startsAt().toLocalDate());
    }

    /** Decisions to leave out days that are not in the list now: they count again when the days come back. */
    public List<LocalDateTime> getOutElsewhere() {
        return elsewhere(out);
    }

    /** The same for days off that were to be held. */
    public List<LocalDateTime> getInElsewhere() {
        return elsewhere(in);
    }

    private List<LocalDateTime> elsewhere(Set<LocalDateTime> decided) {
        Set<LocalDate> days = dates.stream().map(date -> date.startsAt().toLocalDate()).collect(Collectors.toSet());
        return decided.stream().filter(moment -> !days.contains(moment.toLocalDate())).sorted().toList();
    }

    /** What the row says to whoever looks at it. Who is in the way of a day that is left out is not said. */
    public String mark(PlannedDate date) {
        Stream<?> clashes = date.skipped() && !held(date) ? Stream.empty() : date.clashes().stream().flatMap(SeenRows::of);
        return SeenRows.mark(Stream.concat(Stream.of(date.startsAt(), date.endsAt(), date.off().map(off -> off.kind() + off.name()).orElse("")), clashes));
    }

    /** Whether the row says something that was not shown before. */
    public boolean fresh(PlannedDate date) {
        return seen.fresh(mark(date));
    }

    /** Whether this is what was shown before. */
    boolean asShown(SeenRows shown) {
        return shown.same(dates.stream().map(this::mark).toList());
    }

    /** Whether somebody is in the way of a date that will take place. */
    public boolean clashing(PlannedDate date) {
        return held(date) && !date.clashes().isEmpty();
    }

    public long getHeldCount() {
        return dates.stream().filter(this::held).count();
    }

    public long getClashCount() {
        return dates.stream().filter(this::clashing).count();
    }

    public long getFineCount() {
        return dates.stream().filter(date -> held(date) && date.clashes().isEmpty()).count();
    }

    public long getHolidayCount() {
        return dates.stream().filter(date -> date.off(Kind.HOLIDAY) && !held(date)).count();
    }

    public long getBreakCount() {
        return dates.stream().filter(date -> date.skipped() && !date.off(Kind.HOLIDAY) && !held(date)).count();
    }
}
