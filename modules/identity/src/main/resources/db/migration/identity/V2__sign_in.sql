-- only hashes of what the browser or the letter carries: a copy of the database opens nothing
CREATE TABLE "identity"."sign_in_session" (
    id_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX session_of_person ON "identity"."sign_in_session" (person);

CREATE TABLE "identity"."single_use_link" (
    key_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    purpose VARCHAR(30) NOT NULL,
    person ${uuid} REFERENCES "identity"."person",
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX link_of_person ON "identity"."single_use_link" (person);

CREATE TABLE "identity"."known_device" (
    device_hash VARCHAR(64) NOT NULL,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    since BIGINT NOT NULL,
    PRIMARY KEY (device_hash, person)
);

CREATE INDEX device_of_person ON "identity"."known_device" (person);

-- who_index stands for a name and where the try came from, together
CREATE TABLE "identity"."sign_in_failure" (
    id ${uuid} NOT NULL PRIMARY KEY,
    who_index VARCHAR(64) NOT NULL,
    place_index VARCHAR(64) NOT NULL,
    failed_at BIGINT NOT NULL
);
CREATE INDEX failure_by_who ON "identity"."sign_in_failure" (who_index, failed_at);
CREATE INDEX failure_by_place ON "identity"."sign_in_failure" (place_index, failed_at);
CREATE INDEX failure_by_time ON "identity"."sign_in_failure" (failed_at);
