-- Derby walks an index in one direction only: without this the list of groups sorts all there ever were.
CREATE INDEX activity_newest ON activities.activity (organiser_id, created_at DESC, id);
