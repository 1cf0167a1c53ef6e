-- one row per person who ever asked for a shift: locked while that person takes or gives back one, so that two windows of one person come one after the other
CREATE TABLE volunteering.host (
    person_id ${uuid} NOT NULL PRIMARY KEY
);

CREATE TABLE volunteering.host_count (
    session_id ${uuid} NOT NULL PRIMARY KEY,
    hosts_needed INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    CONSTRAINT host_count_never_overbooked CHECK (taken >= 0 AND taken <= hosts_needed)
);

CREATE TABLE volunteering.shift (
    id ${uuid} NOT NULL PRIMARY KEY,
    session_id ${uuid} NOT NULL REFERENCES volunteering.host_count (session_id),
    person_id ${uuid} NOT NULL REFERENCES volunteering.host (person_id),
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    state VARCHAR(10) NOT NULL,
    taken_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- session and person while it is held, its own id afterwards: the two databases disagree about empty values in unique indexes
    active_key VARCHAR(80) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT shift_state CHECK (state IN ('TAKEN', 'GIVEN_BACK', 'CANCELLED')),
    CONSTRAINT shift_once UNIQUE (active_key)
);
CREATE INDEX shift_of_person ON volunteering.shift (person_id, ends_at);
CREATE INDEX shift_of_session ON volunteering.shift (session_id, state);
