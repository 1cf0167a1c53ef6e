CREATE TRIGGER audit_record_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity"."audit_record"
    FOR EACH STATEMENT EXECUTE FUNCTION "identity"."refuse"();
