package fi.kotoisa.activities.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The components of one UID without those that a newer version replaces. */
final class IcsVersions {
    private final String uid;
    private final IcsContext context;
    private final List<IcsComponent> events;
    private final List<IcsComponent> changes;

    IcsVersions(String uid, List<IcsComponent> components, IcsContext context) {
        this.uid = uid;
        this.context = context;
        List<IcsComponent> all = components.stream().filter(c -> c.text("RECURRENCE-ID").isEmpty()).toList();
        Map<String, Integer> newest = new HashMap<>();
        all.forEach(c -> of(c).forEach(sign -> newest.merge(sign, sequence(c), Math::max)));
        List<IcsComponent> current = all.stream().filter(c -> of(c).allMatch(sign -> newest.get(sign) == sequence(c))).toList();
        if (current.size() < all.size()) {
            noteOld(all.get(0));
        }
        this.events = newestBy(current, c -> instantText(c, "DTSTART"));
        this.changes = newestBy(components.stream().filter(c -> c.text("RECURRENCE-ID").isPresent()).toList(),
                c -> instantText(c, "RECURRENCE-ID"));
    }

    /** A newer version has the same title, however late it is held, or the same start, however it is called; what has neither is another event under the same UID. */
    private Stream<String> of(IcsComponent event) {
        return Stream.of("title " + event.text("SUMMARY").map(Texts::line).orElse(""), "start " + instantText(event, "DTSTART"));
    }

    /** Usually one; several when a careless program gives all its events the same UID. */
    List<IcsComponent> events() {
        return events;
    }

    /** Those with a RECURRENCE-ID, at most one for each. */
    List<IcsComponent> changes() {
        return changes;
    }

    /** Same words at the same time is the same thing; the higher SEQUENCE, then the later LAST-MODIFIED, then the later in the file wins. */
    private List<IcsComponent> newestBy(List<IcsComponent> all, Function<IcsComponent, String> identity) {
        Map<String, IcsComponent> kept = new LinkedHashMap<>();
        for (IcsComponent component : all) {
            IcsComponent other = kept.get(identity.apply(component));
            if (other != null) {
                noteOld(component);
            }
            if (other == null || !isOlder(component, other)) {
                kept.put(identity.apply(component), component);
            }
        }
        return new ArrayList<>(kept.values());
    }

    private static boolean isOlder(IcsComponent one, IcsComponent other) {
        int bySequence = Integer.compare(sequence(one), sequence(other));
        return bySequence != 0 ? bySequence < 0
                : one.text("LAST-MODIFIED").orElse("").compareTo(other.text("LAST-MODIFIED").orElse("")) < 0;
    }

    /** A start that cannot be read is its own identity. */
    private String instantText(IcsComponent component, String name) {
        String written = component.text(name).orElse("");
        return context.time(component, name, name.equals("DTSTART") ? FeedProblemKind.BAD_START : FeedProblemKind.BAD_RECURRENCE)
                .map(IcsTime::identity).orElse(written);
    }

    private static int sequence(IcsComponent component) {
        return component.text("SEQUENCE").map(String::strip).filter(s -> s.matches("\\d{1,9}")).map(Integer::valueOf).orElse(0);
    }

    private void noteOld(IcsComponent component) {
        context.problems().note(uid, FeedProblemKind.DUPLICATE, component.text("SUMMARY").orElse(""));
    }
}
