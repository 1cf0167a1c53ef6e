package fi.kotoisa.activities.web.staff;

import fi.kotoisa.activities.application.PlannedDate.ClashView;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that a planner had before their eyes when a form was sent, as the marks that the form carried along. What would be saved is compared with them: what nobody has seen is shown
 * first.
 */
final class SeenRows {

    private final Set<String> marks;

    SeenRows(Set<String> marks) {
        this.marks = marks;
    }

    static SeenRows none() {
        return new SeenRows(Set.of());
    }

    /** The mark of a row that says this: another as soon as anything of it is other. */
    static String mark(Stream<?> said) {
        String text = said.map(String::valueOf).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What a clash says, for a mark: which date is in the way, when, and how. */
    static Stream<?> of(ClashView clash) {
        return Stream.of(clash.session(), clash.startsAt(), clash.endsAt(), clash.kind());
    }

    /** Whether exactly these rows were shown. */
    boolean same(Collection<String> now) {
        return marks.equals(Set.copyOf(now));
    }

    /** Whether all of these were shown, perhaps with others. */
    boolean hold(Collection<String> now) {
        return marks.containsAll(now);
    }

    /** A row that was not shown so, among others that were. */
    boolean fresh(String mark) {
        return !marks.isEmpty() && !marks.contains(mark);
    }
}
