-- Whose term or break it is; everybody's where no organisation stands.
ALTER TABLE activities.school_period ADD COLUMN organisation_id ${uuid};
CREATE INDEX school_period_whose ON activities.school_period (organisation_id, kind, last_day);
