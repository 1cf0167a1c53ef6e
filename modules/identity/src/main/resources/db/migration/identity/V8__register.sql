-- whoever is kept twice points at the record that stays
ALTER TABLE "identity"."person" ADD COLUMN latin_name VARCHAR(200);
ALTER TABLE "identity"."person" ADD COLUMN same_as ${uuid} REFERENCES "identity"."person";
CREATE INDEX person_same_as ON "identity"."person" (same_as);

-- what the integration services keep of somebody; those who only work here have no row.
-- birth, identity_code and migri_number are encrypted; the indexes find them again
CREATE TABLE "identity"."particulars" (
    person ${uuid} NOT NULL PRIMARY KEY REFERENCES "identity"."person",
    organisation ${uuid} NOT NULL REFERENCES "identity"."organisation",
    provisional VARCHAR(12) NOT NULL,
    birth VARCHAR(200),
    birth_index VARCHAR(64),
    identity_code VARCHAR(200),
    code_index VARCHAR(64),
    migri_number VARCHAR(200),
    migri_index VARCHAR(64),
    mother_tongue VARCHAR(20),
    reading_language VARCHAR(8),
    literacy VARCHAR(20),
    integration_language VARCHAR(8),
    protected_person BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    made_by ${uuid} NOT NULL REFERENCES "identity"."person",
    version INTEGER NOT NULL,
    CONSTRAINT one_record_per_provisional_id UNIQUE (provisional),
    CONSTRAINT one_record_per_code UNIQUE (code_index),
    CONSTRAINT one_record_per_migri_number UNIQUE (migri_index)
);
CREATE INDEX particulars_by_birth ON "identity"."particulars" (birth_index);
CREATE INDEX particulars_of_organisation ON "identity"."particulars" (organisation, protected_person);
CREATE INDEX particulars_made_by ON "identity"."particulars" (made_by);

-- the words that a name is found by, in any script and spelling
CREATE TABLE "identity"."person_word" (
    word VARCHAR(42) NOT NULL,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    PRIMARY KEY (word, person)
);
CREATE INDEX word_of_person ON "identity"."person_word" (person);

-- place 0 first; level is CEFR; interpreting: whether an interpreter may speak it with them
CREATE TABLE "identity"."person_language" (
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    language VARCHAR(20) NOT NULL,
    place INTEGER NOT NULL,
    level VARCHAR(10),
    interpreting BOOLEAN NOT NULL,
    dialect VARCHAR(100),
    PRIMARY KEY (person, language)
);

-- value is encrypted
CREATE TABLE "identity"."channel" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    kind VARCHAR(10) NOT NULL,
    channel_value VARCHAR(1000) NOT NULL,
    value_index VARCHAR(64) NOT NULL,
    preference VARCHAR(10) NOT NULL,
    CONSTRAINT one_channel_per_value UNIQUE (person, value_index)
);
CREATE INDEX channel_by_value ON "identity"."channel" (value_index);

-- where somebody lives, or is written to in place of that; the text is encrypted
CREATE TABLE "identity"."address" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    kind VARCHAR(10) NOT NULL,
    address_text VARCHAR(4000) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE
);
CREATE INDEX address_of_person ON "identity"."address" (person, kind);

-- non-disclosure for safety; it holds until somebody says that it is over, whatever its last day
CREATE TABLE "identity"."safety_mark" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    kind VARCHAR(20) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE,
    set_by ${uuid} NOT NULL REFERENCES "identity"."person",
    set_at BIGINT NOT NULL,
    ended_by ${uuid} REFERENCES "identity"."person",
    ended_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX safety_of_person ON "identity"."safety_mark" (person);
CREATE INDEX safety_by_end ON "identity"."safety_mark" (to_day);
CREATE INDEX safety_set_by ON "identity"."safety_mark" (set_by);
CREATE INDEX safety_ended_by ON "identity"."safety_mark" (ended_by);

-- who works with whom, from a day to a day: the ground of every look at a record
CREATE TABLE "identity"."care_relation" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    worker ${uuid} NOT NULL REFERENCES "identity"."person",
    task VARCHAR(20) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE,
    version INTEGER NOT NULL
);
CREATE INDEX care_of_person ON "identity"."care_relation" (person, worker);
CREATE INDEX care_by_worker ON "identity"."care_relation" (worker, person);
