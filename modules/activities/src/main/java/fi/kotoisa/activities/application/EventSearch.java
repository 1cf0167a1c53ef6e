package fi.kotoisa.activities.application;

import fi.kotoisa.activities.ActivityId;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What another publisher looks for.
 *
 * @param start what ends before is left out
 * @param end what begins at or after is left out
 * @param text part of a title or a summary in any language
 * @param spoken BCP 47 tags of which one must be spoken there; all where empty
 * @param venues of which it must be in one; all where empty
 * @param series whose dates are looked for
 * @param changedSince machine time, milliseconds since 1970
 * @param page 0 is the first
 */
public record EventSearch(LocalDateTime start, Optional<LocalDateTime> end, Optional<String> text, Set<String> spoken, Set<UUID> venues, Optional<ActivityId> series,
        Optional<Long> changedSince, Order order, int page, int pageSize) {

    /** What is counted, whatever page is asked for; searches from now on are the same within a minute. */
    String counted() {
        return List.of(start.truncatedTo(ChronoUnit.MINUTES), end, text, new TreeSet<>(spoken), new TreeSet<>(venues), series, changedSince).toString();
    }

    /** In which order they are told. */
    public enum Order {
        BY_START("s.startsAt, s.id"), LATEST_FIRST("s.startsAt desc, s.id"), BY_CHANGE("s.changedAt, s.id"), LAST_CHANGED_FIRST("s.changedAt desc, s.id");

        private final String clause;

        Order(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }
}
