CREATE TABLE uuids.thing (id ${uuid} NOT NULL PRIMARY KEY, other ${uuid}, name VARCHAR(50), instant BIGINT);
CREATE TABLE uuids.part (id ${uuid} NOT NULL PRIMARY KEY, thing ${uuid} REFERENCES uuids.thing, thing_list INT);
CREATE TABLE uuids.tag (thing ${uuid} NOT NULL REFERENCES uuids.thing, tag ${uuid});
