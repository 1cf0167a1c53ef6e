-- why somebody did or looked at it: a code, and where there are some, a person's own words, encrypted. Part of what is sealed where it is there, so that older seals still fit.
ALTER TABLE "identity"."audit_entry" ADD COLUMN purpose VARCHAR(40);
ALTER TABLE "identity"."audit_entry" ADD COLUMN words VARCHAR(4000);

-- every way of searching finds the newest first without sorting and without looking at the rows: what stands behind the id is only filtered by
DROP INDEX "identity".entry_by_action;
DROP INDEX "identity".entry_newest;
CREATE INDEX entry_newest ON "identity"."audit_entry" (happened_at DESC, id DESC, outcome, channel);
CREATE INDEX entry_of_actor ON "identity"."audit_entry" (actor, happened_at DESC, id DESC, action, outcome, channel);
CREATE INDEX entry_of_action ON "identity"."audit_entry" (action, happened_at DESC, id DESC, outcome, channel);
CREATE INDEX entry_of_outcome ON "identity"."audit_entry" (outcome, happened_at DESC, id DESC, channel, actor);
CREATE INDEX entry_of_way ON "identity"."audit_entry" (channel, happened_at DESC, id DESC, outcome);

-- what one request did belongs together: names are shown because a list was opened
CREATE INDEX entry_of_request ON "identity"."audit_entry" (request);

-- whom or what an entry is about; a finding aid beside the sealed text, also only added to
CREATE TABLE "identity"."audit_record" (
    entry ${uuid} NOT NULL,
    record_type VARCHAR(60) NOT NULL,
    record_id ${uuid} NOT NULL,
    happened_at BIGINT NOT NULL,
    CONSTRAINT one_record_in_an_entry PRIMARY KEY (entry, record_id, record_type)
);
CREATE INDEX record_newest ON "identity"."audit_record" (record_id, happened_at DESC, entry DESC);

-- how far the entries that are older than the table above have come into it, counted in links; those that still wait for their link follow soon
CREATE TABLE "identity"."audit_indexing" (
    id INTEGER NOT NULL PRIMARY KEY,
    done_link BIGINT NOT NULL,
    last_link BIGINT NOT NULL
);
INSERT INTO "identity"."audit_indexing" (id, done_link, last_link) SELECT 1, 0, h.number + (SELECT COUNT(*) FROM "identity"."audit_pending") FROM "identity"."audit_head" h;

-- what came of looking whether the chain is whole; turn lets one server begin each of them
CREATE TABLE "identity"."audit_check" (
    id ${uuid} NOT NULL PRIMARY KEY,
    turn VARCHAR(50) NOT NULL,
    whole_log BOOLEAN NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    first_number BIGINT NOT NULL,
    number BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    damage VARCHAR(20),
    damage_number BIGINT,
    CONSTRAINT one_check_in_a_turn UNIQUE (turn)
);
CREATE INDEX check_newest ON "identity"."audit_check" (started_at DESC);
CREATE INDEX check_ended ON "identity"."audit_check" (ended_at);
