-- somebody opened, or asked to open, the file of a person they do not work with. person is empty where what was typed named nobody: so that nobody learns from the answer who is down.
-- words and note are encrypted
CREATE TABLE "identity"."emergency_opening" (
    id ${uuid} NOT NULL PRIMARY KEY,
    organisation ${uuid} NOT NULL REFERENCES "identity"."organisation",
    person ${uuid} REFERENCES "identity"."person",
    worker ${uuid} NOT NULL REFERENCES "identity"."person",
    kind VARCHAR(20) NOT NULL,
    words VARCHAR(4000) NOT NULL,
    asked_at BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    ends_at BIGINT NOT NULL,
    answered_by ${uuid} REFERENCES "identity"."person",
    reviewed_by ${uuid} REFERENCES "identity"."person",
    reviewed_at BIGINT,
    fitting BOOLEAN,
    note VARCHAR(4000),
    version INTEGER NOT NULL
);
CREATE INDEX emergency_of_organisation ON "identity"."emergency_opening" (organisation, asked_at);
CREATE INDEX emergency_of_worker ON "identity"."emergency_opening" (worker, ends_at);
CREATE INDEX emergency_of_person ON "identity"."emergency_opening" (person);
CREATE INDEX emergency_answered_by ON "identity"."emergency_opening" (answered_by);
CREATE INDEX emergency_reviewed_by ON "identity"."emergency_opening" (reviewed_by);
