package fi.kotoisa.identity.application;

import fi.kotoisa.identity.domain.AuditEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/** The typed ids ({@code SessionId}, {@code ContactId} …) that stand among the parameters and in the result of a use case, however deep in lists and records. Nothing else is looked at. */
final class RecordIds {

    private static final int DEEPEST = 5;
    private static final int ROOM_FOR_THE_REST = 40;
    private static final String MORE = "more=";
    private static final Pattern ONE_ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SortedSet<RecordRef> found = new TreeSet<>();

    static RecordIds among(Object... values) {
        RecordIds ids = new RecordIds();
        for (Object value : values) {
            ids.look(value, 0);
        }
        return ids;
    }

    /** Those that the sealed text of an entry names; the ones that were only counted in it are lost. */
    static RecordIds in(String text) {
        RecordIds ids = new RecordIds();
        for (String kind : text.split(";")) {
            int sign = kind.indexOf('=');
            if (sign > 0 && !kind.startsWith(MORE)) {
                String type = kind.substring(0, sign);
                ONE_ID.matcher(kind.substring(sign)).results().forEach(id -> ids.found.add(new RecordRef(type, UUID.fromString(id.group()))));
            }
        }
        return ids;
    }

    /** All of them, in the order of their text. */
    SortedSet<RecordRef> refs() {
        return Collections.unmodifiableSortedSet(found);
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
        if (record instanceof RecordRef ref) {
            found.add(ref);
            return;
        }
        if (RecordRef.isTypedId(record)) {
            if (first(record) != null) {
                found.add(RecordRef.of(record));
            }
            return;
        }
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            if (mayHoldIds(part.getType())) {
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

    /** {@code ContactId=uuid,uuid;SessionId=uuid}; what does not fit is counted: {@code more=12}. */
    String text() {
        StringBuilder text = new StringBuilder();
        String type = "";
        int more = 0;
        for (RecordRef each : found) {
            boolean same = each.type().equals(type);
            String lead = same ? "," : (text.isEmpty() ? "" : ";") + each.type() + "=";
            String id = each.id().toString();
            if (text.length() + lead.length() + id.length() + ROOM_FOR_THE_REST > AuditEntry.LONGEST_RECORDS) {
                more++;
            } else {
                text.append(lead).append(id);
                type = each.type();
            }
        }
        return more == 0 ? text.toString() : text + ";" + MORE + more;
    }
}
