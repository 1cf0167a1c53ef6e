-- the coarse names that a browser gives itself, and whether a second factor stood behind the sign-in
ALTER TABLE "identity"."sign_in_session" ADD COLUMN browser VARCHAR(20);
ALTER TABLE "identity"."sign_in_session" ADD COLUMN operating_system VARCHAR(20);
ALTER TABLE "identity"."sign_in_session" ADD COLUMN proven BOOLEAN DEFAULT FALSE NOT NULL;

-- the password was right, the second factor is still to come: no session
CREATE TABLE "identity"."half_sign_in" (
    key_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    started_at BIGINT NOT NULL
);
CREATE INDEX half_sign_in_of_person ON "identity"."half_sign_in" (person);
CREATE INDEX half_sign_in_by_start ON "identity"."half_sign_in" (started_at);

-- secret is encrypted; last_step is the newest half minute whose code was used
CREATE TABLE "identity"."authenticator_app" (
    person ${uuid} NOT NULL PRIMARY KEY REFERENCES "identity"."person",
    secret VARCHAR(400) NOT NULL,
    added_at BIGINT NOT NULL,
    last_step BIGINT NOT NULL
);

-- sealed holds the name and the public key, encrypted so that neither can be put into another row
CREATE TABLE "identity"."passkey" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    credential_hash VARCHAR(64) NOT NULL,
    sealed VARCHAR(8000) NOT NULL,
    sign_count BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT,
    version INTEGER NOT NULL,
    CONSTRAINT one_passkey_per_credential UNIQUE (credential_hash)
);
CREATE INDEX passkey_of_person ON "identity"."passkey" (person);

CREATE TABLE "identity"."recovery_code" (
    code_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    made_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX recovery_code_of_person ON "identity"."recovery_code" (person);

-- place_index stands for a device that the person signed in with before, or for all others together
CREATE TABLE "identity"."wrong_code" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    place_index VARCHAR(64) NOT NULL,
    failed_at BIGINT NOT NULL
);
CREATE INDEX wrong_code_of_person ON "identity"."wrong_code" (person, place_index, failed_at);
CREATE INDEX wrong_code_by_time ON "identity"."wrong_code" (failed_at);

-- what a passkey has signed once is not taken again
CREATE TABLE "identity"."spent_challenge" (
    challenge_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    expires_at BIGINT NOT NULL
);
CREATE INDEX spent_challenge_by_time ON "identity"."spent_challenge" (expires_at);

-- id is made of role and organisation, so that there is one of each; without an organisation: everywhere
CREATE TABLE "identity"."factor_rule" (
    id ${uuid} NOT NULL PRIMARY KEY,
    role VARCHAR(40) NOT NULL,
    organisation ${uuid} REFERENCES "identity"."organisation",
    from_day DATE NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX factor_rule_in_organisation ON "identity"."factor_rule" (organisation);
