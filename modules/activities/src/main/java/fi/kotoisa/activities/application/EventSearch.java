package fi.kotoisa.activities.application;

import fi.kotoisa.activities.Audience;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What another publisher looks for. A wish that is there and has nothing in it is fulfilled by nothing.
 *
 * @param kind what stands in the list
 * @param page 0 is the first
 */
public record EventSearch(When when, What what, Where where, Kind kind, Order order, int page, int pageSize) {

    /**
     * @param start what ends before is left out
     * @param end what begins at or after is left out
     * @param others further bounds
     * @param changedSince machine time, milliseconds since 1970
     */
    public record When(LocalDateTime start, Optional<LocalDateTime> end, List<Bound> others, Optional<Long> changedSince) {}

    /** @param edge which end of a date, and from which side */
    public record Bound(Edge edge, LocalDateTime moment) {}

    /** The ends of a date as they are compared with a moment. */
    public enum Edge {
        STARTS_AFTER("s.startsAt >="), STARTS_BEFORE("s.startsAt <="), ENDS_AFTER("s.endsAt >="), ENDS_BEFORE("s.endsAt <=");

        private final String comparison;

        Edge(String comparison) {
            this.comparison = comparison;
        }

        String comparison() {
            return comparison;
        }
    }

    /**
     * @param text part of a title, a summary or a description in any language
     * @param spoken BCP 47 tags of which one must be spoken there
     * @param told BCP 47 tags of which one must be a language of its texts
     * @param series of which it must be a date
     * @param ids of which it must be one
     */
    public record What(Optional<String> text, Optional<Set<String>> spoken, Optional<Set<String>> told, Optional<Set<Audience>> audiences, Optional<Boolean> free,
            Optional<Set<UUID>> organisers, Optional<Set<UUID>> series, Optional<Set<UUID>> ids) {}

    /** @param towns names of municipalities or parts of town in small letters */
    public record Where(Optional<Set<UUID>> venues, Optional<Box> box, Optional<Set<String>> towns) {}

    /** A part of the map, in WGS 84 degrees. */
    public record Box(double west, double south, double east, double north) {}

    /** What stands in a list. A series stands where its next date is. */
    public enum Kind {
        /** Each date by itself. */
        DATES,
        /** Whole series. */
        SERIES,
        /** Whole series, and dates that belong to none. */
        WHOLES,
        /** Only dates that belong to no series. */
        SINGLES,
        /** What we never have. */
        NOTHING
    }

    /** What is counted, whatever page is asked for; searches from now on are the same within a minute. */
    String counted() {
        return List.of(when.start().truncatedTo(ChronoUnit.MINUTES), when.end(), when.others(), when.changedSince(), what, where, kind).toString();
    }

    /** In which order they are told. */
    public enum Order {
        BY_START("s.startsAt, s.id"), LATEST_FIRST("s.startsAt desc, s.id"), BY_END("s.endsAt, s.id"), LATEST_END_FIRST("s.endsAt desc, s.id"), BY_CHANGE("s.changedAt, s.id"),
        LAST_CHANGED_FIRST("s.changedAt desc, s.id");

        private final String clause;

        Order(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }
}
