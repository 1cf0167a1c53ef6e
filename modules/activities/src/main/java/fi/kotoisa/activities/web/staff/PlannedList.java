package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.PlannedDate;
import fi.kotoisa.activities.application.PlannedDate.DayOff.Kind;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dates of a new group before it is saved, with what the planner decided against the rule: dates left out, days off held all the same. */
public final class PlannedList {

    private final List<PlannedDate> dates;
    private final Set<LocalDateTime> out;
    private final Set<LocalDateTime> in;

    PlannedList(List<PlannedDate> dates, String[] out, String[] in) {
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
        return out.contains(date.startsAt());
    }

    public boolean heldAnyway(PlannedDate date) {
        return in.contains(date.startsAt());
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
