-- rows are only ever added; no personal data but ids, no free text
CREATE TABLE "identity"."audit_entry" (
    id ${uuid} NOT NULL PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    actor ${uuid},
    channel VARCHAR(10) NOT NULL,
    request ${uuid} NOT NULL,
    action VARCHAR(120) NOT NULL,
    needed VARCHAR(80) NOT NULL,
    outcome VARCHAR(60) NOT NULL,
    records VARCHAR(32000) NOT NULL
);
CREATE INDEX entry_by_time ON "identity"."audit_entry" (happened_at);
CREATE INDEX entry_by_action ON "identity"."audit_entry" (action, happened_at);

CREATE TABLE "identity"."audit_seal" (
    number BIGINT NOT NULL PRIMARY KEY,
    entry ${uuid} NOT NULL UNIQUE,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    sealed_at BIGINT NOT NULL
);

-- what the sealer has still to do; no evidence, only a to-do list
CREATE TABLE "identity"."audit_pending" (
    entry ${uuid} NOT NULL PRIMARY KEY
);

-- one row: the lock that lets one sealer work at a time, and where the chain ends
CREATE TABLE "identity"."audit_head" (
    id INTEGER NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);
INSERT INTO "identity"."audit_head" (id, number, hash) VALUES (1, 0, '');
