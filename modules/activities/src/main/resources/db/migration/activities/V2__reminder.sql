CREATE TABLE activities.reminder (
    id ${uuid} NOT NULL PRIMARY KEY,
    session_id ${uuid} NOT NULL REFERENCES activities.session (id) DEFERRABLE INITIALLY DEFERRED,
    held_on DATE NOT NULL,
    sent_at BIGINT NOT NULL
);
CREATE INDEX reminder_session ON activities.reminder (session_id);
CREATE INDEX reminder_day ON activities.reminder (held_on, session_id);
