-- Messages to people. A row is written in the transaction that gives a reason for it; a timer sends it.
CREATE TABLE platform.message (
    id ${uuid} NOT NULL PRIMARY KEY,
    recipient ${uuid} NOT NULL,
    module VARCHAR(40) NOT NULL,
    text_key VARCHAR(100) NOT NULL,
    arguments VARCHAR(16000) NOT NULL,
    created BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'GIVEN_UP')),
    attempts INTEGER NOT NULL,
    next_attempt BIGINT NOT NULL,
    claim ${uuid},
    claimed_until BIGINT,
    channel VARCHAR(5) CHECK (channel IN ('SMS', 'EMAIL', 'NONE')),
    language_code VARCHAR(3),
    shown_address VARCHAR(10),
    reason VARCHAR(40),
    settled BIGINT
);
CREATE INDEX message_due ON platform.message (state, next_attempt);
CREATE INDEX message_newest ON platform.message (created, id);

-- Tells the nodes that what they keep in memory about a topic is out of date.
CREATE TABLE platform.change_stamp (
    topic VARCHAR(60) NOT NULL PRIMARY KEY,
    stamp BIGINT NOT NULL
);

-- One word per kind of key, so that a start with the keys of another database is noticed.
CREATE TABLE platform.sealed_word (
    purpose VARCHAR(20) NOT NULL PRIMARY KEY,
    sealed VARCHAR(200) NOT NULL
);
