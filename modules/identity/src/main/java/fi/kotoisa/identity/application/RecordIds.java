package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.AuditEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The typed ids ({@code SessionId}, {@code ContactId} …) that stand among the parameters and in the result of a use case, however deep in lists and records. Nothing else is looked at. */
final class RecordIds {

    private static final int DEEPEST = 5;
    private static final int ROOM_FOR_THE_REST = 40;

    private final Map<String, Set<String>> found = new TreeMap<>();

    /** {@code ContactId=uuid,uuid;SessionId=uuid}; what does not fit is counted: {@code more=12}. */
    static String among(Object... values) {
        RecordIds ids = new RecordIds();
        for (Object value : values) {
            ids.look(value, 0);
        }
        return ids.text();
    }

    /** The first part of a record that has one. */
    static Object first(Record record) {
        return read(record.getClass().getRecordComponents()[0], record);
    }

    private void look(Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return;
        }
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> look(inner, depth + 1));
        } else if (value instanceof Object[] many) {
            look(Arrays.asList(many), depth);
        } else if (value instanceof Collection<?> many) {
            many.forEach(inner -> look(inner, depth + 1));
        } else if (value instanceof Map<?, ?> map) {
            look(map.keySet(), depth);
            look(map.values(), depth);
        } else if (value instanceof Record record) {
            lookInto(record, depth);
        }
    }

    private void lookInto(Record record, int depth) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        String name = record.getClass().getSimpleName();
        for (RecordComponent part : parts) {
            if (parts.length == 1 && name.endsWith("Id") && part.getType() == UUID.class) {
                found.computeIfAbsent(name, any -> new TreeSet<>()).add(String.valueOf(read(part, record)));
            } else if (mayHoldIds(part.getType())) {
                look(read(part, record), depth + 1);
            }
        }
    }

    private static boolean mayHoldIds(Class<?> type) {
        return !type.isPrimitive() && type != String.class && !type.isEnum();
    }

    private static Object read(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("cannot read " + part + " for the audit log", unreadable);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int more = 0;
        for (Map.Entry<String, Set<String>> kind : found.entrySet()) {
            String lead = (text.isEmpty() ? "" : ";") + kind.getKey() + "=";
            for (String id : kind.getValue()) {
                if (text.length() + lead.length() + id.length() + ROOM_FOR_THE_REST > AuditEntry.LONGEST_RECORDS) {
                    more++;
                } else {
                    text.append(lead).append(id);
                    lead = ",";
                }
            }
        }
        return more == 0 ? text.toString() : text + ";more=" + more;
    }
}
