-- what an organisation is, and from when to when: nothing is deleted
ALTER TABLE "identity"."organisation" ADD COLUMN kind VARCHAR(30) DEFAULT 'OTHER' NOT NULL;
ALTER TABLE "identity"."organisation" ADD COLUMN business_id VARCHAR(9);
ALTER TABLE "identity"."organisation" ADD COLUMN from_day DATE;
ALTER TABLE "identity"."organisation" ADD COLUMN to_day DATE;
-- ICU collation keys; those of rows that were there before are filled at the next start
ALTER TABLE "identity"."organisation" ADD COLUMN order_fi VARCHAR(240) DEFAULT '' NOT NULL;
ALTER TABLE "identity"."organisation" ADD COLUMN order_sv VARCHAR(240) DEFAULT '' NOT NULL;
ALTER TABLE "identity"."organisation" ADD COLUMN order_en VARCHAR(240) DEFAULT '' NOT NULL;
ALTER TABLE "identity"."organisation" ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX organisation_by_finnish_name ON "identity"."organisation" (order_fi, id);
CREATE INDEX organisation_by_swedish_name ON "identity"."organisation" (order_sv, id);
CREATE INDEX organisation_by_english_name ON "identity"."organisation" (order_en, id);
CREATE INDEX organisation_by_kind ON "identity"."organisation" (kind, order_fi);

-- a team in a service, a service in a department
ALTER TABLE "identity"."unit" ADD COLUMN parent ${uuid} REFERENCES "identity"."unit";
ALTER TABLE "identity"."unit" ADD COLUMN from_day DATE;
ALTER TABLE "identity"."unit" ADD COLUMN to_day DATE;
ALTER TABLE "identity"."unit" ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX unit_in_unit ON "identity"."unit" (parent);

-- who gave a role and who ended it, so that the page of an account tells it without searching the log
ALTER TABLE "identity"."membership" ADD COLUMN given_by ${uuid};
ALTER TABLE "identity"."membership" ADD COLUMN given_at BIGINT;
ALTER TABLE "identity"."membership" ADD COLUMN ended_by ${uuid};
ALTER TABLE "identity"."membership" ADD COLUMN ended_at BIGINT;
ALTER TABLE "identity"."membership" ADD COLUMN version INTEGER DEFAULT 0 NOT NULL;

CREATE TABLE "identity"."agreement" (
    id ${uuid} NOT NULL PRIMARY KEY,
    first_party ${uuid} NOT NULL REFERENCES "identity"."organisation",
    second_party ${uuid} NOT NULL REFERENCES "identity"."organisation",
    subject VARCHAR(200) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT nobody_agrees_with_themselves CHECK (first_party <> second_party)
);
CREATE INDEX agreement_of_first ON "identity"."agreement" (first_party, to_day);
CREATE INDEX agreement_of_second ON "identity"."agreement" (second_party, to_day);
CREATE INDEX agreement_by_end ON "identity"."agreement" (to_day, id);

-- what is not here, nobody sees
CREATE TABLE "identity"."agreement_share" (
    agreement ${uuid} NOT NULL REFERENCES "identity"."agreement",
    viewer ${uuid} NOT NULL REFERENCES "identity"."organisation",
    thing VARCHAR(30) NOT NULL,
    PRIMARY KEY (agreement, viewer, thing)
);
CREATE INDEX share_of_viewer ON "identity"."agreement_share" (viewer, thing);
