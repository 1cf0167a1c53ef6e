-- what somebody typed into a form that came too late: encrypted, for an hour or two, for that person alone
CREATE TABLE "identity"."kept_form" (
    key_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    fields ${text} NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX kept_form_of_person ON "identity"."kept_form" (person, expires_at);
CREATE INDEX kept_form_by_time ON "identity"."kept_form" (expires_at);
