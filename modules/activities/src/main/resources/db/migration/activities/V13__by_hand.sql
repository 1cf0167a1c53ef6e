-- What a person said of a group that a feed brought, by name with commas between: LANGUAGES, LEVEL, AUDIENCE, FREE. The feed leaves it alone.
ALTER TABLE activities.activity ADD COLUMN by_hand VARCHAR(60) DEFAULT '' NOT NULL;

-- Whose term or break it is; everybody's where no organisation stands.
ALTER TABLE activities.school_period ADD COLUMN organisation_id ${uuid};
CREATE INDEX school_period_whose ON activities.school_period (organisation_id, kind, last_day);
