-- Which roles end within the next weeks.
CREATE INDEX membership_by_end ON "identity"."membership" (to_day);
