-- how long records of a type are kept: years after an event, and what says so; law: whether a law wants them kept so long, or the municipality decided it
CREATE TABLE "identity"."retention_rule" (
    record_type VARCHAR(30) NOT NULL PRIMARY KEY,
    regime VARCHAR(20) NOT NULL,
    keep_years INTEGER NOT NULL,
    start_event VARCHAR(20) NOT NULL,
    law BOOLEAN NOT NULL,
    basis VARCHAR(300) NOT NULL,
    sureness VARCHAR(20) NOT NULL,
    changed_by ${uuid} REFERENCES "identity"."person",
    changed_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX retention_changed_by ON "identity"."retention_rule" (changed_by);
INSERT INTO "identity"."retention_rule" (record_type, regime, keep_years, start_event, law, basis, sureness, version) VALUES
    ('INTEGRATION', 'INTEGRATION', 10, 'LAST_CARE', FALSE, '681/2023', 'OWN_DECISION', 0),
    ('SOCIAL_BASIC', 'SOCIAL_CARE', 2, 'DEATH', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_FAMILY', 'SOCIAL_CARE', 30, 'LAST_CARE', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_WORKING_AGE', 'SOCIAL_CARE', 10, 'LAST_CARE', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_ELDERLY', 'SOCIAL_CARE', 10, 'LAST_CARE', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_SUBSTANCE', 'SOCIAL_CARE', 10, 'LAST_CARE', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_DISABILITY', 'SOCIAL_CARE', 10, 'LAST_CARE', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_CHILD_WELFARE', 'SOCIAL_CARE', 2, 'DEATH', TRUE, '703/2023', 'VERIFIED', 0),
    ('SOCIAL_FAMILY_LAW', 'SOCIAL_CARE', 120, 'BIRTH', TRUE, '703/2023', 'VERIFIED', 0),
    ('SIGN_UP', 'ACTIVITIES', 2, 'SIGN_UP', FALSE, 'GDPR 5(1)(e)', 'OWN_DECISION', 0);

-- by which rule a record is kept, where it is another than that of integration, and when the person died
CREATE TABLE "identity"."record_retention" (
    person ${uuid} NOT NULL PRIMARY KEY REFERENCES "identity"."person",
    record_type VARCHAR(30) NOT NULL,
    died_on DATE,
    version INTEGER NOT NULL
);
CREATE INDEX retention_by_type ON "identity"."record_retention" (record_type, person);

-- a contact that was erased is kept as an empty row, for sign-ups count their places by it
ALTER TABLE "identity"."contact" ADD COLUMN erased_at BIGINT;
CREATE INDEX contact_by_age ON "identity"."contact" (erased_at, made_at, id);

-- an erasure: proposed by one person and confirmed by another. What was erased is known by its reference alone, so that it is erased again when a backup comes back
CREATE TABLE "identity"."erasure" (
    id ${uuid} NOT NULL PRIMARY KEY,
    kind VARCHAR(10) NOT NULL,
    record_type VARCHAR(30) NOT NULL,
    organisation ${uuid} REFERENCES "identity"."organisation",
    state VARCHAR(10) NOT NULL,
    proposed_by ${uuid} NOT NULL REFERENCES "identity"."person",
    proposed_at BIGINT NOT NULL,
    decided_by ${uuid} REFERENCES "identity"."person",
    decided_at BIGINT,
    version INTEGER NOT NULL,
    CONSTRAINT two_people_erase CHECK (state IN ('PROPOSED', 'REJECTED') OR decided_by <> proposed_by)
);
CREATE INDEX erasure_newest ON "identity"."erasure" (proposed_at DESC, id DESC);
CREATE INDEX erasure_of_organisation ON "identity"."erasure" (organisation);
CREATE INDEX erasure_proposed_by ON "identity"."erasure" (proposed_by);
CREATE INDEX erasure_decided_by ON "identity"."erasure" (decided_by);

CREATE TABLE "identity"."erasure_item" (
    id ${uuid} NOT NULL PRIMARY KEY,
    erasure ${uuid} NOT NULL REFERENCES "identity"."erasure",
    subject_type VARCHAR(10) NOT NULL,
    subject ${uuid} NOT NULL,
    reference VARCHAR(12) NOT NULL,
    state VARCHAR(10) NOT NULL,
    held_by VARCHAR(20),
    done_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX item_of_erasure ON "identity"."erasure_item" (erasure, reference);
CREATE INDEX item_of_subject ON "identity"."erasure_item" (subject, state);
