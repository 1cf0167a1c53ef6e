-- What a feed adds to the place of a date in words: a line for each language, "fi=2. kerros, ovi B".
ALTER TABLE activities.session ADD COLUMN directions VARCHAR(4000);
-- What the feed said of the group last, so that what a person changed since then is known.
ALTER TABLE activities.activity ADD COLUMN feed_said VARCHAR(2000);
-- In what language a feed is written that does not say it itself.
ALTER TABLE activities.feed ADD COLUMN text_language VARCHAR(20);
ALTER TABLE activities.feed_import ADD COLUMN text_language VARCHAR(20);
