-- What speaks of something that is over does not go any more.
ALTER TABLE platform.message ADD COLUMN useless_after BIGINT;
