-- Derby walks an index in one direction only: without this the log sorts all there ever was.
DROP INDEX "identity".entry_by_time;
CREATE INDEX entry_newest ON "identity"."audit_entry" (happened_at DESC, id DESC);
