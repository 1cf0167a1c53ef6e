package fi.kotoisa.identity;

import java.util.UUID;

/**
 * Notes in the audit log, in the caller's transaction: rolled back with it, and nothing happens without the note.
 *
 * <p>Every call of a use case with {@code @Allowed} leaves its row by itself; this is for records that show neither among its parameters nor in its result.
 */
public interface AuditLog {

    /**
     * @param action what was done, such as {@code Importing.confirm}; at most 120 characters, never a name or free text
     * @param recordType the kind of record, such as {@code Session}
     */
    void note(String action, String recordType, UUID recordId);
}
