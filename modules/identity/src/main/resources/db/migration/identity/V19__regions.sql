-- which municipality belongs to which region, from a day to a day: meanwhile the roles of the region count there; one that was taken back before it began ends before it begins
CREATE TABLE "identity"."region_member" (
    id ${uuid} NOT NULL PRIMARY KEY,
    region ${uuid} NOT NULL REFERENCES "identity"."organisation",
    municipality ${uuid} NOT NULL REFERENCES "identity"."organisation",
    from_day DATE NOT NULL,
    to_day DATE,
    version INTEGER NOT NULL,
    CONSTRAINT no_region_in_itself CHECK (region <> municipality)
);
CREATE INDEX member_of_region ON "identity"."region_member" (region, to_day);
CREATE INDEX region_of_municipality ON "identity"."region_member" (municipality, to_day);
