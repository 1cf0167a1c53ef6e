-- A call for somebody to lead one date, because its leader cannot come (absent_id) or because it has none. Nobody need say why.
CREATE TABLE activities.stand_in_call (
    id ${uuid} NOT NULL PRIMARY KEY,
    session_id ${uuid} NOT NULL REFERENCES activities.session (id) DEFERRABLE INITIALLY DEFERRED,
    absent_id ${uuid},
    stand_in_id ${uuid},
    state VARCHAR(10) NOT NULL,
    opened_at BIGINT NOT NULL,
    ended_at BIGINT,
    -- the date while the call is open, its own id afterwards: one date has one open call
    open_key VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT stand_in_call_state CHECK (state IN ('OPEN', 'ANSWERED', 'WITHDRAWN', 'CLOSED')),
    CONSTRAINT stand_in_call_once UNIQUE (open_key)
);
CREATE INDEX stand_in_call_open ON activities.stand_in_call (state, session_id);
CREATE INDEX stand_in_call_of_session ON activities.stand_in_call (session_id, opened_at);
CREATE INDEX stand_in_call_absent ON activities.stand_in_call (absent_id, state);

-- who told beforehand is told apart from who just stayed away
ALTER TABLE activities.attendance DROP CONSTRAINT attendance_mark;
ALTER TABLE activities.attendance ADD CONSTRAINT attendance_mark CHECK (mark IN ('PRESENT', 'AWAY', 'TOLD'));
