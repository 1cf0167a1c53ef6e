-- when volunteers were asked to step in on this date: that is done once
ALTER TABLE volunteering.host_count ADD COLUMN called_at BIGINT;
-- what a person hosts from some day on, whatever came of it
CREATE INDEX shift_of_person_by_start ON volunteering.shift (person_id, starts_at);
