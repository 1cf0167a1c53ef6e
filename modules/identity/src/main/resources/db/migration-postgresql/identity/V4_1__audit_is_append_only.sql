-- the net under the missing grants, for an installation where one role does everything
CREATE FUNCTION "identity"."refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit rows are only added';
END
$$;
CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity"."audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION "identity"."refuse"();
CREATE TRIGGER audit_seal_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity"."audit_seal"
    FOR EACH STATEMENT EXECUTE FUNCTION "identity"."refuse"();
