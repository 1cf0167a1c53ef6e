-- Derby has no statement that raises an error; a text that is no number does
CREATE TRIGGER "identity"."audit_entry_is_never_changed" NO CASCADE BEFORE UPDATE ON "identity"."audit_entry"
    FOR EACH STATEMENT VALUES CAST(CAST(CURRENT_USER AS VARCHAR(128)) || ': audit rows are only added' AS INTEGER);
CREATE TRIGGER "identity"."audit_entry_is_never_removed" NO CASCADE BEFORE DELETE ON "identity"."audit_entry"
    FOR EACH STATEMENT VALUES CAST(CAST(CURRENT_USER AS VARCHAR(128)) || ': audit rows are only added' AS INTEGER);
CREATE TRIGGER "identity"."audit_seal_is_never_changed" NO CASCADE BEFORE UPDATE ON "identity"."audit_seal"
    FOR EACH STATEMENT VALUES CAST(CAST(CURRENT_USER AS VARCHAR(128)) || ': audit rows are only added' AS INTEGER);
CREATE TRIGGER "identity"."audit_seal_is_never_removed" NO CASCADE BEFORE DELETE ON "identity"."audit_seal"
    FOR EACH STATEMENT VALUES CAST(CAST(CURRENT_USER AS VARCHAR(128)) || ': audit rows are only added' AS INTEGER);
