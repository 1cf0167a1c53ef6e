-- How many were lost lately, and when one went last by each way, without walking along all there ever were.
CREATE INDEX message_settled ON platform.message (state, settled);
CREATE INDEX message_gone ON platform.message (state, channel, settled DESC);

-- Languages that the pages do not offer just now, with the reason; one that is not here is offered.
CREATE TABLE platform.language_off (
    code VARCHAR(3) NOT NULL PRIMARY KEY,
    is_off BOOLEAN NOT NULL,
    reason VARCHAR(200) NOT NULL,
    changed_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
