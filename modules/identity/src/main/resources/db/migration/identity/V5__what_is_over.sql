-- what is over is found by its time, without touching the rows of those who sign in just now
CREATE INDEX session_by_start ON "identity"."sign_in_session" (started_at);
CREATE INDEX link_by_end ON "identity"."single_use_link" (expires_at);
