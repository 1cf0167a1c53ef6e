CREATE TRIGGER "identity"."audit_record_is_never_changed" NO CASCADE BEFORE UPDATE ON "identity"."audit_record"
    FOR EACH STATEMENT VALUES CAST(CAST(CURRENT_USER AS VARCHAR(128)) || ': audit rows are only added' AS INTEGER);
CREATE TRIGGER "identity"."audit_record_is_never_removed" NO CASCADE BEFORE DELETE ON "identity"."audit_record"
    FOR EACH STATEMENT VALUES CAST(CAST(CURRENT_USER AS VARCHAR(128)) || ': audit rows are only added' AS INTEGER);
