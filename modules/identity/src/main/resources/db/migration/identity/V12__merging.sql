-- before_text is encrypted: what both records said before they became one, so that it can be undone
CREATE TABLE "identity"."person_merge" (
    id ${uuid} NOT NULL PRIMARY KEY,
    kept ${uuid} NOT NULL REFERENCES "identity"."person",
    merged ${uuid} NOT NULL REFERENCES "identity"."person",
    before_text VARCHAR(8000) NOT NULL,
    done_by ${uuid} NOT NULL REFERENCES "identity"."person",
    done_at BIGINT NOT NULL,
    undone_by ${uuid} REFERENCES "identity"."person",
    undone_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX merge_into ON "identity"."person_merge" (kept, done_at);
CREATE INDEX merge_of ON "identity"."person_merge" (merged);
CREATE INDEX merge_done_by ON "identity"."person_merge" (done_by);
CREATE INDEX merge_undone_by ON "identity"."person_merge" (undone_by);

-- what went from the one to the other
CREATE TABLE "identity"."person_merge_row" (
    merge_id ${uuid} NOT NULL REFERENCES "identity"."person_merge",
    kind VARCHAR(20) NOT NULL,
    row_id ${uuid} NOT NULL,
    PRIMARY KEY (merge_id, kind, row_id)
);
