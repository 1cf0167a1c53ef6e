-- One personal calendar address for each owner: a person who leads, or a household's sign-up. Only the mark of its key is kept.
CREATE TABLE activities.calendar_key (
    owner_id ${uuid} NOT NULL PRIMARY KEY,
    kind VARCHAR(8) NOT NULL,
    key_index VARCHAR(64) NOT NULL,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT calendar_key_kind CHECK (kind IN ('PERSON', 'SIGN_UP')),
    CONSTRAINT calendar_key_mark UNIQUE (key_index)
);
