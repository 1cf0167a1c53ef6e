package fi.kotoisa.identity.application;

import fi.kotoisa.identity.PersonId;
import fi.kotoisa.platform.TimeKeeper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody looks for in the audit log; whatever is empty counts for all.
 *
 * @param actor who did it
 * @param about a record that it is about
 * @param actions {@code Class.method}, any of these
 * @param denied whether it was not allowed
 * @param way {@code PAGE}, {@code REST} or {@code SERVER}
 * @param from the first Finnish day
 * @param to the last Finnish day
 */
public record AuditSearch(Optional<PersonId> actor, Optional<RecordId> about, List<String> actions, Optional<Boolean> denied, Optional<String> way, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Any record at all, of whatever type. */
    public record RecordId(UUID value) {}

    /** Where a page of the log begins: after this entry. */
    public record Place(Instant at, UUID entry) {

        /** @throws IllegalArgumentException when the text is no {@link #toString} of a place */
        public static Place of(String text) {
            int sign = text.indexOf('-');
            return new Place(Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(0, sign)))), UUID.fromString(text.substring(sign + 1)));
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "-" + entry;
        }
    }

    public AuditSearch {
        actions = List.copyOf(actions);
    }

    /** Everything there is. */
    public static AuditSearch all() {
        return new AuditSearch(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Optional<Instant> begin() {
        return from.map(AuditSearch::start);
    }

    Optional<Instant> end() {
        return to.map(day -> start(day.plusDays(1)));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(TimeKeeper.HELSINKI).toInstant();
    }
}
