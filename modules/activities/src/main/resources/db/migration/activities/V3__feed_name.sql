CREATE INDEX activity_feed_name ON activities.activity (organiser_id, feed_name);
