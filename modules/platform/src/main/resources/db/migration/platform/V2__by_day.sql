-- What nobody waits for at night goes in the morning.
ALTER TABLE platform.message ADD COLUMN by_day BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX message_recipient ON platform.message (recipient, created);
