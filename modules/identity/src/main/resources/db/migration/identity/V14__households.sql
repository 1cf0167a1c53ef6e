-- who lives together, from a day to a day. A household gives nobody a right to see a record
CREATE TABLE "identity"."household_member" (
    id ${uuid} NOT NULL PRIMARY KEY,
    household ${uuid} NOT NULL,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    part VARCHAR(10) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE,
    version INTEGER NOT NULL
);
CREATE INDEX household_of_person ON "identity"."household_member" (person, from_day);
CREATE INDEX household_members ON "identity"."household_member" (household);

-- person is the child; guardian is empty for somebody who is not in the register, whose name and number are encrypted in outside.
-- cut: since parents live apart, nothing about the child goes to this guardian through us; what a court decided is untouched
CREATE TABLE "identity"."guardianship" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    guardian ${uuid} REFERENCES "identity"."person",
    outside VARCHAR(4000),
    kind VARCHAR(20) NOT NULL,
    from_day DATE NOT NULL,
    to_day DATE,
    cut BOOLEAN NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX guardians_of_person ON "identity"."guardianship" (person);
CREATE INDEX guardianships_of ON "identity"."guardianship" (guardian);

-- two who live apart and must not reach each other through us
CREATE TABLE "identity"."separation" (
    id ${uuid} NOT NULL PRIMARY KEY,
    person ${uuid} NOT NULL REFERENCES "identity"."person",
    other ${uuid} NOT NULL REFERENCES "identity"."person",
    from_day DATE NOT NULL,
    done_by ${uuid} NOT NULL REFERENCES "identity"."person",
    ended_by ${uuid} REFERENCES "identity"."person",
    ended_at BIGINT,
    version INTEGER NOT NULL
);
CREATE INDEX separation_of ON "identity"."separation" (person);
CREATE INDEX separation_from ON "identity"."separation" (other);
CREATE INDEX separation_done_by ON "identity"."separation" (done_by);
CREATE INDEX separation_ended_by ON "identity"."separation" (ended_by);

-- somebody whose old telephone is another's now, and who has no new one yet, can be reached in no way
ALTER TABLE "identity"."contact" DROP CONSTRAINT contact_can_be_reached;
