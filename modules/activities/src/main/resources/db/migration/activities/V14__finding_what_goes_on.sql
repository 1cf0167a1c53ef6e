-- What goes on for several days is found by its end. Of what is stored, whole days are marked generously: what is over is left out by its end in any case.
ALTER TABLE activities.session ADD COLUMN several_days BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE activities.session SET several_days = TRUE WHERE CAST(ends_at AS DATE) > CAST(starts_at AS DATE);
CREATE INDEX session_going_on ON activities.session (published, several_days, ends_at, id);

-- Of a house nobody may have said whether it has stairs: then nothing is claimed.
ALTER TABLE activities.venue ADD COLUMN entry VARCHAR(12) DEFAULT 'UNKNOWN' NOT NULL;
UPDATE activities.venue SET entry = 'STEP_FREE' WHERE step_free = TRUE;
ALTER TABLE activities.venue ADD COLUMN version BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX venue_by_name ON activities.venue (name, id);

-- Names and streets that a house had before it was corrected: feeds go on to call it so.
CREATE TABLE activities.venue_former_key (
    name_key VARCHAR(400) NOT NULL PRIMARY KEY,
    venue_id ${uuid} NOT NULL REFERENCES activities.venue (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX venue_former_key_venue ON activities.venue_former_key (venue_id);

-- How to get there, by language.
CREATE TABLE activities.venue_way (
    venue_id ${uuid} NOT NULL REFERENCES activities.venue (id) DEFERRABLE INITIALLY DEFERRED,
    language VARCHAR(20) NOT NULL,
    way VARCHAR(1000) NOT NULL,
    PRIMARY KEY (venue_id, language)
);

-- What it costs, in a few words; empty where it is free or nobody said.
ALTER TABLE activities.activity_text ADD COLUMN price VARCHAR(200);
