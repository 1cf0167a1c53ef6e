-- at every start, so that a runtime role that was named later is held to it too
REVOKE UPDATE, DELETE, TRUNCATE ON "identity"."audit_entry", "identity"."audit_seal", "identity"."audit_record" FROM ${app};
