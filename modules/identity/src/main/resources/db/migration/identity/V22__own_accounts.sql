-- by which account somebody of the register sees their own data; what else the account is for, only they and their workers know.
-- one account for each record, one record for each account
CREATE TABLE "identity"."own_account" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    account ${uuid} NOT NULL REFERENCES "identity"."account",
    made_by ${uuid} NOT NULL REFERENCES "identity"."person",
    made_at BIGINT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT one_own_account_per_record UNIQUE (person),
    CONSTRAINT one_record_per_own_account UNIQUE (account)
);
CREATE INDEX own_account_made_by ON "identity"."own_account" (made_by);

-- a code is on its way to somebody's mailbox, to show that it is theirs; email is encrypted
CREATE TABLE "identity"."account_offer" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    email VARCHAR(1000) NOT NULL,
    code_mark VARCHAR(64) NOT NULL,
    misses INTEGER NOT NULL,
    expires_at BIGINT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT one_account_offer_per_record UNIQUE (person)
);
CREATE INDEX account_offer_by_end ON "identity"."account_offer" (expires_at);
