-- What opens something for its reader alone is not repeated in Finnish for a helper.
ALTER TABLE platform.message ADD COLUMN for_reader_alone BOOLEAN DEFAULT FALSE NOT NULL;
