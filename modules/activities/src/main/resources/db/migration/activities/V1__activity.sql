-- Foreign keys are checked at the end of the transaction: entities hold ids, so the order in which they are written is not ours to choose.

CREATE TABLE activities.venue (
    id ${uuid} NOT NULL PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    name_key VARCHAR(400) NOT NULL,
    street VARCHAR(200),
    postal_code VARCHAR(10),
    city VARCHAR(100),
    area VARCHAR(100),
    step_free BOOLEAN NOT NULL,
    latitude DOUBLE PRECISION,
    longitude DOUBLE PRECISION,
    CONSTRAINT venue_name UNIQUE (name_key)
);
CREATE INDEX venue_area ON activities.venue (area);

CREATE TABLE activities.room (
    id ${uuid} NOT NULL PRIMARY KEY,
    venue_id ${uuid} NOT NULL REFERENCES activities.venue (id) DEFERRABLE INITIALLY DEFERRED,
    name VARCHAR(100) NOT NULL,
    CONSTRAINT room_name UNIQUE (venue_id, name)
);

CREATE TABLE activities.activity (
    id ${uuid} NOT NULL PRIMARY KEY,
    organiser_id ${uuid} NOT NULL,
    status VARCHAR(12) NOT NULL,
    language_level VARCHAR(8) NOT NULL,
    audience VARCHAR(12) NOT NULL,
    free_of_charge BOOLEAN NOT NULL,
    sign_up VARCHAR(12) NOT NULL,
    capacity INTEGER NOT NULL,
    care_places INTEGER NOT NULL,
    hosts_needed INTEGER NOT NULL,
    leader_id ${uuid},
    venue_id ${uuid} REFERENCES activities.venue (id) DEFERRABLE INITIALLY DEFERRED,
    room_id ${uuid} REFERENCES activities.room (id) DEFERRABLE INITIALLY DEFERRED,
    info_url VARCHAR(1000),
    feed_key VARCHAR(500),
    feed_name VARCHAR(200),
    rule_text VARCHAR(500),
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT activity_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    CONSTRAINT activity_sign_up CHECK (sign_up IN ('NONE', 'WHOLE', 'EACH_DATE')),
    CONSTRAINT activity_numbers CHECK (capacity BETWEEN 0 AND 100000 AND care_places BETWEEN 0 AND 1000 AND hosts_needed BETWEEN 0 AND 20)
);
CREATE INDEX activity_organiser ON activities.activity (organiser_id, status);
CREATE INDEX activity_feed ON activities.activity (feed_key, organiser_id);
CREATE INDEX activity_leader ON activities.activity (leader_id);
CREATE INDEX activity_venue ON activities.activity (venue_id);
CREATE INDEX activity_room ON activities.activity (room_id);

CREATE TABLE activities.activity_text (
    activity_id ${uuid} NOT NULL REFERENCES activities.activity (id) DEFERRABLE INITIALLY DEFERRED,
    language VARCHAR(20) NOT NULL,
    title VARCHAR(300) NOT NULL,
    summary VARCHAR(1000),
    description ${text},
    bring VARCHAR(500),
    PRIMARY KEY (activity_id, language)
);

CREATE TABLE activities.activity_language (
    activity_id ${uuid} NOT NULL REFERENCES activities.activity (id) DEFERRABLE INITIALLY DEFERRED,
    language VARCHAR(20) NOT NULL,
    PRIMARY KEY (activity_id, language)
);
CREATE INDEX activity_language_spoken ON activities.activity_language (language, activity_id);

CREATE TABLE activities.session (
    id ${uuid} NOT NULL PRIMARY KEY,
    activity_id ${uuid} NOT NULL REFERENCES activities.activity (id) DEFERRABLE INITIALLY DEFERRED,
    original_start TIMESTAMP NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    weekday INTEGER NOT NULL,
    whole_day BOOLEAN NOT NULL,
    status VARCHAR(12) NOT NULL,
    published BOOLEAN NOT NULL,
    reason VARCHAR(300),
    venue_id ${uuid} REFERENCES activities.venue (id) DEFERRABLE INITIALLY DEFERRED,
    room_id ${uuid} REFERENCES activities.room (id) DEFERRABLE INITIALLY DEFERRED,
    leader_id ${uuid},
    hosts_needed INTEGER NOT NULL,
    head_count INTEGER,
    edited BOOLEAN NOT NULL,
    feed_key VARCHAR(500) NOT NULL,
    sequence_number INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT session_status CHECK (status IN ('PLANNED', 'CANCELLED', 'SKIPPED')),
    CONSTRAINT session_order CHECK (ends_at >= starts_at),
    CONSTRAINT session_once UNIQUE (activity_id, original_start, feed_key)
);
CREATE INDEX session_calendar ON activities.session (published, starts_at, id);
CREATE INDEX session_start ON activities.session (starts_at, id);
CREATE INDEX session_room ON activities.session (room_id, starts_at);
CREATE INDEX session_venue ON activities.session (venue_id, starts_at);
CREATE INDEX session_leader ON activities.session (leader_id, starts_at);

CREATE TABLE activities.intake (
    id ${uuid} NOT NULL PRIMARY KEY,
    activity_id ${uuid} NOT NULL REFERENCES activities.activity (id) DEFERRABLE INITIALLY DEFERRED,
    session_id ${uuid} REFERENCES activities.session (id) DEFERRABLE INITIALLY DEFERRED,
    places INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    care_places INTEGER NOT NULL,
    care_taken INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    next_turn BIGINT NOT NULL,
    closes_at TIMESTAMP NOT NULL,
    cancelled BOOLEAN NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT intake_never_overbooked CHECK (taken >= 0 AND taken <= places),
    CONSTRAINT intake_care_never_overbooked CHECK (care_taken >= 0 AND care_taken <= care_places)
);
CREATE INDEX intake_activity ON activities.intake (activity_id);
CREATE UNIQUE INDEX intake_session ON activities.intake (activity_id, session_id);
CREATE INDEX intake_of_session ON activities.intake (session_id);

CREATE TABLE activities.enrolment (
    id ${uuid} NOT NULL PRIMARY KEY,
    intake_id ${uuid} NOT NULL REFERENCES activities.intake (id) DEFERRABLE INITIALLY DEFERRED,
    contact_id ${uuid} NOT NULL,
    adults INTEGER NOT NULL,
    children INTEGER NOT NULL,
    care_children INTEGER NOT NULL,
    care_essential BOOLEAN NOT NULL,
    care_given BOOLEAN NOT NULL,
    state VARCHAR(10) NOT NULL,
    turn BIGINT NOT NULL,
    queued_at BIGINT NOT NULL,
    placed_at BIGINT,
    cancelled_at BIGINT,
    entered_by ${uuid},
    code VARCHAR(200) NOT NULL,
    link VARCHAR(300) NOT NULL,
    link_index VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT enrolment_state CHECK (state IN ('PLACED', 'WAITING', 'CANCELLED')),
    CONSTRAINT enrolment_household CHECK (adults >= 0 AND children >= 0 AND adults + children BETWEEN 1 AND 20 AND care_children BETWEEN 0 AND children),
    CONSTRAINT enrolment_once UNIQUE (intake_id, contact_id),
    CONSTRAINT enrolment_turn UNIQUE (intake_id, turn),
    CONSTRAINT enrolment_link UNIQUE (link_index)
);
CREATE INDEX enrolment_queue ON activities.enrolment (intake_id, state, turn);
CREATE INDEX enrolment_contact ON activities.enrolment (contact_id);

CREATE TABLE activities.attendance (
    session_id ${uuid} NOT NULL REFERENCES activities.session (id) DEFERRABLE INITIALLY DEFERRED,
    enrolment_id ${uuid} NOT NULL REFERENCES activities.enrolment (id) DEFERRABLE INITIALLY DEFERRED,
    mark VARCHAR(8) NOT NULL,
    marked_by ${uuid} NOT NULL,
    marked_at BIGINT NOT NULL,
    PRIMARY KEY (session_id, enrolment_id),
    CONSTRAINT attendance_mark CHECK (mark IN ('PRESENT', 'AWAY'))
);
CREATE INDEX attendance_enrolment ON activities.attendance (enrolment_id);

CREATE TABLE activities.sign_up_draft (
    id ${uuid} NOT NULL PRIMARY KEY,
    key_index VARCHAR(64) NOT NULL,
    intake_id ${uuid} NOT NULL REFERENCES activities.intake (id) DEFERRABLE INITIALLY DEFERRED,
    answers ${text} NOT NULL,
    enrolment_id ${uuid} REFERENCES activities.enrolment (id) DEFERRABLE INITIALLY DEFERRED,
    expires_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT sign_up_draft_key UNIQUE (key_index)
);
CREATE INDEX sign_up_draft_expiry ON activities.sign_up_draft (expires_at);
CREATE INDEX sign_up_draft_intake ON activities.sign_up_draft (intake_id);
CREATE INDEX sign_up_draft_enrolment ON activities.sign_up_draft (enrolment_id);

CREATE TABLE activities.code_try (
    id ${uuid} NOT NULL PRIMARY KEY,
    reach_index VARCHAR(64) NOT NULL,
    tried_at BIGINT NOT NULL
);
CREATE INDEX code_try_reach ON activities.code_try (reach_index, tried_at);

CREATE TABLE activities.feed_import (
    id ${uuid} NOT NULL PRIMARY KEY,
    organiser_id ${uuid} NOT NULL,
    name VARCHAR(200) NOT NULL,
    address VARCHAR(1000),
    content ${bytes} NOT NULL,
    state VARCHAR(8) NOT NULL,
    read_at BIGINT NOT NULL,
    read_by ${uuid} NOT NULL,
    created_count INTEGER NOT NULL,
    changed_count INTEGER NOT NULL,
    applied_at BIGINT,
    version BIGINT NOT NULL,
    CONSTRAINT feed_import_state CHECK (state IN ('READ', 'APPLIED'))
);
CREATE INDEX feed_import_newest ON activities.feed_import (organiser_id, read_at);
