CREATE TABLE "identity"."organisation" (
    id ${uuid} NOT NULL PRIMARY KEY,
    name_fi VARCHAR(200) NOT NULL,
    name_sv VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL
);

CREATE TABLE "identity"."unit" (
    id ${uuid} NOT NULL PRIMARY KEY,
    organisation ${uuid} NOT NULL REFERENCES "identity"."organisation",
    name_fi VARCHAR(200) NOT NULL,
    name_sv VARCHAR(200) NOT NULL,
    name_en VARCHAR(200) NOT NULL
);

CREATE INDEX unit_of_organisation ON "identity"."unit" (organisation);

-- name_order is an ICU collation key: both databases list people in the same, Finnish order
CREATE TABLE "identity"."person" (
    id ${uuid} NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    name_order VARCHAR(240) NOT NULL,
    language VARCHAR(8) NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX person_by_name ON "identity"."person" (name_order);

-- email is encrypted; email_index finds it again
CREATE TABLE "identity"."account" (
    person ${uuid} NOT NULL PRIMARY KEY REFERENCES "identity"."person",
    email VARCHAR(1000) NOT NULL,
    email_index VARCHAR(64) NOT NULL,
    password_hash VARCHAR(300),
    made_at BIGINT NOT NULL,
    ended_at BIGINT,
    version INTEGER NOT NULL,
    CONSTRAINT one_account_per_address UNIQUE (email_index)
);

-- without an organisation: for the whole installation
CREATE TABLE "identity"."membership" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    role VARCHAR(40) NOT NULL,
    organisation ${uuid} REFERENCES "identity"."organisation",
    unit ${uuid} REFERENCES "identity"."unit",
    from_day DATE NOT NULL,
    to_day DATE
);
CREATE INDEX membership_of_person ON "identity"."membership" (person);
CREATE INDEX membership_by_role ON "identity"."membership" (role, organisation);
CREATE INDEX membership_in_organisation ON "identity"."membership" (organisation);
CREATE INDEX membership_in_unit ON "identity"."membership" (unit);
