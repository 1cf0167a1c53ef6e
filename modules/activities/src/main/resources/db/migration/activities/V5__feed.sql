-- Feeds that are read again and again, what came of it, and what waits for a person. The id of a feed is made of its organiser and its address, that of a link of what it links.

CREATE TABLE activities.feed (
    id ${uuid} NOT NULL PRIMARY KEY,
    organiser_id ${uuid} NOT NULL,
    name VARCHAR(200) NOT NULL,
    address VARCHAR(1000) NOT NULL,
    rhythm VARCHAR(8) NOT NULL,
    drafts BOOLEAN NOT NULL,
    paused BOOLEAN NOT NULL,
    due_at BIGINT NOT NULL,
    busy_until BIGINT NOT NULL,
    read_at BIGINT NOT NULL,
    failures INTEGER NOT NULL,
    entity_tag VARCHAR(500),
    last_modified VARCHAR(100),
    added_by ${uuid} NOT NULL,
    added_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT feed_rhythm CHECK (rhythm IN ('HOURLY', 'DAILY', 'WEEKLY')),
    CONSTRAINT feed_failures CHECK (failures >= 0)
);
CREATE INDEX feed_due ON activities.feed (paused, due_at);
CREATE INDEX feed_organiser ON activities.feed (organiser_id, name);

CREATE TABLE activities.feed_group (
    id ${uuid} NOT NULL PRIMARY KEY,
    feed_id ${uuid} NOT NULL REFERENCES activities.feed (id) DEFERRABLE INITIALLY DEFERRED,
    activity_id ${uuid} NOT NULL REFERENCES activities.activity (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX feed_group_feed ON activities.feed_group (feed_id, activity_id);
CREATE INDEX feed_group_activity ON activities.feed_group (activity_id, feed_id);

CREATE TABLE activities.feed_missing (
    id ${uuid} NOT NULL PRIMARY KEY,
    feed_id ${uuid} NOT NULL REFERENCES activities.feed (id) DEFERRABLE INITIALLY DEFERRED,
    session_id ${uuid} NOT NULL REFERENCES activities.session (id) DEFERRABLE INITIALLY DEFERRED,
    whole_group BOOLEAN NOT NULL,
    found_at BIGINT NOT NULL
);
CREATE INDEX feed_missing_feed ON activities.feed_missing (feed_id, session_id);
CREATE INDEX feed_missing_session ON activities.feed_missing (session_id);

CREATE TABLE activities.feed_run (
    id ${uuid} NOT NULL PRIMARY KEY,
    feed_id ${uuid} NOT NULL REFERENCES activities.feed (id) DEFERRABLE INITIALLY DEFERRED,
    begun_at BIGINT NOT NULL,
    outcome VARCHAR(12) NOT NULL,
    why VARCHAR(30),
    created_count INTEGER NOT NULL,
    changed_count INTEGER NOT NULL,
    kept_count INTEGER NOT NULL,
    missing_count INTEGER NOT NULL,
    remark_count INTEGER NOT NULL,
    CONSTRAINT feed_run_outcome CHECK (outcome IN ('READ', 'UNCHANGED', 'NOT_FETCHED', 'NO_FEED', 'BROKEN'))
);
CREATE INDEX feed_run_newest ON activities.feed_run (feed_id, begun_at);

CREATE TABLE activities.feed_remark (
    id ${uuid} NOT NULL PRIMARY KEY,
    feed_id ${uuid} NOT NULL REFERENCES activities.feed (id) DEFERRABLE INITIALLY DEFERRED,
    turn INTEGER NOT NULL,
    place VARCHAR(500) NOT NULL,
    kind VARCHAR(30) NOT NULL,
    detail VARCHAR(200) NOT NULL
);
CREATE INDEX feed_remark_feed ON activities.feed_remark (feed_id, turn);
