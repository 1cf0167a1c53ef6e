-- A household that waited is offered its places; they are held until it answers or its time is over.
ALTER TABLE activities.enrolment DROP CONSTRAINT enrolment_state;
ALTER TABLE activities.enrolment ADD CONSTRAINT enrolment_state CHECK (state IN ('PLACED', 'OFFERED', 'WAITING', 'CANCELLED'));
ALTER TABLE activities.enrolment ADD COLUMN offered_until TIMESTAMP;
ALTER TABLE activities.enrolment ADD COLUMN offers_missed INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX enrolment_offer ON activities.enrolment (state, offered_until);

-- What the queue of an intake decided, row by row; nothing is ever changed here.
CREATE TABLE activities.queue_step (
    id ${uuid} NOT NULL PRIMARY KEY,
    intake_id ${uuid} NOT NULL REFERENCES activities.intake (id) DEFERRABLE INITIALLY DEFERRED,
    enrolment_id ${uuid} NOT NULL REFERENCES activities.enrolment (id) DEFERRABLE INITIALLY DEFERRED,
    kind VARCHAR(10) NOT NULL,
    people INTEGER NOT NULL,
    passed INTEGER NOT NULL,
    offered_until TIMESTAMP,
    decided_at BIGINT NOT NULL,
    CONSTRAINT queue_step_kind CHECK (kind IN ('OFFERED', 'ACCEPTED', 'GIVEN_BACK', 'LAPSED', 'DROPPED', 'CHANGED'))
);
CREATE INDEX queue_step_newest ON activities.queue_step (intake_id, decided_at, id);
CREATE INDEX queue_step_enrolment ON activities.queue_step (enrolment_id);

-- Who signs up for a whole group: only before its first date, or at any time for the dates that are left.
ALTER TABLE activities.activity DROP CONSTRAINT activity_sign_up;
UPDATE activities.activity SET sign_up = 'FROM_NOW_ON' WHERE sign_up = 'WHOLE';
ALTER TABLE activities.activity ADD CONSTRAINT activity_sign_up CHECK (sign_up IN ('NONE', 'WHOLE', 'FROM_NOW_ON', 'EACH_DATE'));
