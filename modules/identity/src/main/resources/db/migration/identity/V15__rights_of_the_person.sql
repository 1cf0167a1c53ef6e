-- while the person contests what stands in the record, it is kept and not used (GDPR, article 18); beside the table, so that every list can ask for it at no cost
ALTER TABLE "identity"."particulars" ADD COLUMN restricted BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE "identity"."restriction" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    ground VARCHAR(20) NOT NULL,
    set_by ${uuid} NOT NULL REFERENCES "identity"."person",
    set_at BIGINT NOT NULL,
    lifted_by ${uuid} REFERENCES "identity"."person",
    lifted_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX restriction_of_person ON "identity"."restriction" (person, set_at);
CREATE INDEX restriction_set_by ON "identity"."restriction" (set_by);
CREATE INDEX restriction_lifted_by ON "identity"."restriction" (lifted_by);

-- what the person agreed to, in which version of the text and which language; partner only where the kind names one.
-- active_key: person, kind and partner while it holds, its own id afterwards: the two databases disagree about empty values in unique indexes
CREATE TABLE "identity"."consent" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    kind VARCHAR(20) NOT NULL,
    partner ${uuid} REFERENCES "identity"."organisation",
    text_version INTEGER NOT NULL,
    language VARCHAR(8) NOT NULL,
    way VARCHAR(20) NOT NULL,
    given_on DATE NOT NULL,
    noted_by ${uuid} NOT NULL REFERENCES "identity"."person",
    noted_at BIGINT NOT NULL,
    withdrawn_by ${uuid} REFERENCES "identity"."person",
    withdrawn_at BIGINT,
    active_key VARCHAR(120) NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT one_consent_that_holds UNIQUE (active_key)
);
CREATE INDEX consent_of_person ON "identity"."consent" (person, given_on);
CREATE INDEX consent_partner ON "identity"."consent" (partner);
CREATE INDEX consent_noted_by ON "identity"."consent" (noted_by);
CREATE INDEX consent_withdrawn_by ON "identity"."consent" (withdrawn_by);

-- request_text and answer_text are encrypted
CREATE TABLE "identity"."data_request" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    kind VARCHAR(20) NOT NULL,
    request_text VARCHAR(8000) NOT NULL,
    asked_on DATE NOT NULL,
    due_on DATE NOT NULL,
    state VARCHAR(10) NOT NULL,
    answer_text VARCHAR(8000),
    noted_by ${uuid} NOT NULL REFERENCES "identity"."person",
    noted_at BIGINT NOT NULL,
    answered_by ${uuid} REFERENCES "identity"."person",
    answered_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX request_of_person ON "identity"."data_request" (person, asked_on);
CREATE INDEX request_by_deadline ON "identity"."data_request" (state, due_on, id);
CREATE INDEX request_noted_by ON "identity"."data_request" (noted_by);
CREATE INDEX request_answered_by ON "identity"."data_request" (answered_by);
