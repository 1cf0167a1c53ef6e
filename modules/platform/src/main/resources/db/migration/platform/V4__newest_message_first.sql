-- Derby walks an index in one direction only: without this the list of messages sorts all there ever were.
DROP INDEX platform.message_newest;
CREATE INDEX message_newest ON platform.message (created DESC, id DESC);
