package fi.kotoisa.identity.application;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.UUID;

/**
 * A record by its typed id, as the audit log names it.
 *
 * @param type the simple name of the id's type, such as {@code ContactId}
 */
public record RecordRef(String type, UUID id) implements Comparable<RecordRef> {

    /** @throws IllegalArgumentException when this is no typed id: a record of one {@link UUID} whose name ends in {@code Id} */
    public static RecordRef of(Record typedId) {
        if (!isTypedId(typedId)) {
            throw new IllegalArgumentException(typedId.getClass() + " is no typed id");
        }
        return new RecordRef(typedId.getClass().getSimpleName(), (UUID) RecordIds.first(typedId));
    }

    static boolean isTypedId(Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        return parts.length == 1 && parts[0].getType() == UUID.class && record.getClass().getSimpleName().endsWith("Id");
    }

    /** @return the record whose {@link #toString} this is; empty for any other text */
    public static Optional<RecordRef> fromString(String text) {
        int sign = text.indexOf(':');
        try {
            return sign < 1 ? Optional.empty() : Optional.of(new RecordRef(text.substring(0, sign), UUID.fromString(text.substring(sign + 1))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }

    @Override
    public int compareTo(RecordRef other) {
        int types = type.compareTo(other.type);
        return types != 0 ? types : id.toString().compareTo(other.id.toString());
    }
}
