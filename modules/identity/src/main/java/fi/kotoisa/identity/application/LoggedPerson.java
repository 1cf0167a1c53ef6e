package fi.kotoisa.identity.application;

import java.util.List;
import java.util.Set;

/**
 * Somebody who asks who has handled their data.
 *
 * @param records all ids that are this one person
 * @param names what they are called; none under non-disclosure
 */
public record LoggedPerson(Set<RecordRef> records, List<String> names) {

    public LoggedPerson {
        records = Set.copyOf(records);
        names = List.copyOf(names);
    }

    /** Leaves the names out. */
    @Override
    public String toString() {
        return records.toString();
    }
}
