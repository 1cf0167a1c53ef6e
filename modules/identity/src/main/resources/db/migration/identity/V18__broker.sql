-- who somebody is at the municipality's sign-in service; subject_index is a keyed hash of issuer and subject
CREATE TABLE "identity"."broker_identity" (
    id ${uuid} NOT NULL PRIMARY KEY,
    subject_index VARCHAR(64) NOT NULL,
    issuer_index VARCHAR(64) NOT NULL,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    bound_at BIGINT NOT NULL,
    CONSTRAINT one_account_per_subject UNIQUE (subject_index),
    CONSTRAINT one_subject_per_account UNIQUE (person, issuer_index)
);

-- one sign-in there; id_token is encrypted, sid_index a keyed hash of the name that the service gave it
CREATE TABLE "identity"."broker_session" (
    id ${uuid} NOT NULL PRIMARY KEY,
    broker_identity ${uuid} NOT NULL REFERENCES "identity"."broker_identity",
    sid_index VARCHAR(64),
    id_token VARCHAR(12000),
    started_at BIGINT NOT NULL
);
CREATE INDEX broker_session_of_identity ON "identity"."broker_session" (broker_identity);
CREATE INDEX broker_session_by_sid ON "identity"."broker_session" (sid_index);
CREATE INDEX broker_session_by_start ON "identity"."broker_session" (started_at);

ALTER TABLE "identity"."sign_in_session" ADD COLUMN broker_session ${uuid} REFERENCES "identity"."broker_session";
CREATE INDEX sign_in_session_by_broker ON "identity"."sign_in_session" (broker_session);
ALTER TABLE "identity"."half_sign_in" ADD COLUMN broker_session ${uuid} REFERENCES "identity"."broker_session";
CREATE INDEX half_sign_in_by_broker ON "identity"."half_sign_in" (broker_session);

-- whoever has this claim has this role; id is made of all that follows, so that there is one of each
CREATE TABLE "identity"."role_mapping" (
    id ${uuid} NOT NULL PRIMARY KEY,
    claim VARCHAR(100) NOT NULL,
    claim_value VARCHAR(300) NOT NULL,
    role VARCHAR(40) NOT NULL,
    organisation ${uuid} REFERENCES "identity"."organisation",
    unit ${uuid} REFERENCES "identity"."unit",
    made_by ${uuid} NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX role_mapping_in_order ON "identity"."role_mapping" (claim, claim_value, id);
CREATE INDEX role_mapping_in_organisation ON "identity"."role_mapping" (organisation, claim, claim_value, id);
CREATE INDEX role_mapping_in_unit ON "identity"."role_mapping" (unit);

-- such a role; the mapping may be gone, the role of the past stays
ALTER TABLE "identity"."membership" ADD COLUMN mapping ${uuid};
CREATE INDEX membership_by_mapping ON "identity"."membership" (mapping);

-- whether somebody has signed in to it at the municipality's sign-in service
ALTER TABLE "identity"."account" ADD COLUMN bound BOOLEAN DEFAULT FALSE NOT NULL;
