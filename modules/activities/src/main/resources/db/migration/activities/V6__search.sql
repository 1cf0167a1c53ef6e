-- What activities and venues are found by: words in plain letters, consonants after ' or ", concepts after #, the number of the rules after =.
-- Words that are missing, or were made by older rules, are made by a round after the start.

CREATE TABLE activities.activity_word (
    activity_id ${uuid} NOT NULL REFERENCES activities.activity (id) DEFERRABLE INITIALLY DEFERRED,
    word VARCHAR(40) ${byLetter} NOT NULL,
    PRIMARY KEY (activity_id, word)
);
CREATE INDEX activity_word_found ON activities.activity_word (word, activity_id);

CREATE TABLE activities.venue_word (
    venue_id ${uuid} NOT NULL REFERENCES activities.venue (id) DEFERRABLE INITIALLY DEFERRED,
    word VARCHAR(40) ${byLetter} NOT NULL,
    PRIMARY KEY (venue_id, word)
);
CREATE INDEX venue_word_found ON activities.venue_word (word, venue_id);

-- Morning before 12, afternoon before 16, evening; every row is given its part of the day here, and each date says its own from now on.
ALTER TABLE activities.session ADD COLUMN day_part INTEGER DEFAULT 1 NOT NULL;
UPDATE activities.session SET day_part = CASE WHEN CAST(starts_at AS TIME) < '12:00:00' THEN 1 WHEN CAST(starts_at AS TIME) < '16:00:00' THEN 2 ELSE 3 END;

CREATE INDEX session_day_part ON activities.session (published, day_part, starts_at, id);
CREATE INDEX session_weekday ON activities.session (published, weekday, starts_at, id);
CREATE INDEX activity_audience ON activities.activity (audience);
CREATE INDEX activity_level ON activities.activity (language_level);
CREATE INDEX activity_care ON activities.activity (care_places);
CREATE INDEX venue_step_free ON activities.venue (step_free);
