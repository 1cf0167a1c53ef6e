-- What a page costs must not grow with all that was ever held.
-- Dates in order of time, with what the public lists leave out, so that they read only the dates that they show. They stand in for two narrower ones:
-- Derby takes the narrowest index on a column, whatever else it would have to read or sort.
CREATE INDEX session_time ON activities.session (starts_at, id, ends_at, published, activity_id);
DROP INDEX activities.session_calendar;
DROP INDEX activities.session_start;
-- The next date of a group, whatever went before.
CREATE INDEX session_of_activity ON activities.session (activity_id, starts_at, id);
-- A few drafts among thousands of published groups.
CREATE INDEX activity_stage ON activities.activity (organiser_id, status, created_at DESC, id);
