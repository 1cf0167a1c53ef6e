-- A household asked to be reached in another way, which somebody must confirm there. Only the mark of the key is kept.
CREATE TABLE activities.contact_change (
    enrolment_id ${uuid} NOT NULL PRIMARY KEY,
    contact_id ${uuid} NOT NULL,
    key_index VARCHAR(64) NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT contact_change_mark UNIQUE (key_index)
);
CREATE INDEX contact_change_age ON activities.contact_change (made_at);
