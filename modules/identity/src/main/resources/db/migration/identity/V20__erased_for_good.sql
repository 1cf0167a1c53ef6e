-- what was erased for good, by id alone, with what went along: when a restored backup brings it back, that is found by this. The same stands outside of the database, in erasures.log of every server
CREATE TABLE "identity"."erased_record" (
    record ${uuid} NOT NULL PRIMARY KEY,
    record_type VARCHAR(10) NOT NULL,
    erased_at BIGINT NOT NULL,
    back_since BIGINT,
    repeated_at BIGINT,
    repeated_by ${uuid} REFERENCES "identity"."person",
    version INTEGER NOT NULL
);
CREATE INDEX erased_and_back ON "identity"."erased_record" (back_since, record);
CREATE INDEX erased_again_by ON "identity"."erased_record" (repeated_by);
CREATE INDEX erased_by_type ON "identity"."erased_record" (record_type, record);
INSERT INTO "identity"."erased_record" (record, record_type, erased_at, version)
    SELECT i.subject, i.subject_type, i.done_at, 0 FROM "identity"."erasure_item" i WHERE i.state = 'ERASED'
        AND NOT EXISTS (SELECT 1 FROM "identity"."erasure_item" o WHERE o.subject = i.subject AND o.state = 'ERASED' AND o.id < i.id);
INSERT INTO "identity"."erased_record" (record, record_type, erased_at, version)
    SELECT c.id, 'CONTACT', c.erased_at, 0 FROM "identity"."contact" c WHERE c.erased_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "identity"."erased_record" e WHERE e.record = c.id);
