-- Houses where something public takes place, and dates by when they changed, without walking through all that was ever held. Derby walks an index in one direction only.
CREATE INDEX session_public_venue ON activities.session (venue_id, published);
CREATE INDEX session_public_change ON activities.session (published, changed_at, id);
CREATE INDEX session_public_latest ON activities.session (published, changed_at DESC, id);
