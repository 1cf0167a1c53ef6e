-- Who waits in vain is told once that sign-up has ended. What ended before this was there is left in peace.
ALTER TABLE activities.intake ADD COLUMN ending_told BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE activities.intake SET ending_told = TRUE WHERE closes_at <= CURRENT_TIMESTAMP;
CREATE INDEX intake_ended ON activities.intake (ending_told, closes_at, id);
