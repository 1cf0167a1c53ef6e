-- How many were lost lately, and when one went last by each way, without walking along all there ever were.
CREATE INDEX message_settled ON platform.message (state, settled);
CREATE INDEX message_gone ON platform.message (state, channel, settled DESC);
