-- kept beside the person: a page of the register is read from one index, among ten people as among hundreds of thousands
ALTER TABLE "identity"."particulars" ADD COLUMN name_order VARCHAR(240) DEFAULT '' NOT NULL;
ALTER TABLE "identity"."particulars" ADD COLUMN merged BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE "identity"."particulars" SET name_order = (SELECT p.name_order FROM "identity"."person" p WHERE p.id = "identity"."particulars".person);
UPDATE "identity"."particulars" SET merged = TRUE WHERE person IN (SELECT p.id FROM "identity"."person" p WHERE p.same_as IS NOT NULL);
DROP INDEX "identity".particulars_of_organisation;
CREATE INDEX particulars_in_lists ON "identity"."particulars" (organisation, protected_person, restricted, merged, name_order, person);
