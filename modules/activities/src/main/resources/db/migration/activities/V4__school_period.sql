CREATE TABLE activities.school_period (
    id ${uuid} NOT NULL PRIMARY KEY,
    kind VARCHAR(8) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    name_fi VARCHAR(100) NOT NULL,
    name_sv VARCHAR(100),
    name_en VARCHAR(100),
    version BIGINT NOT NULL,
    CONSTRAINT school_period_kind CHECK (kind IN ('TERM', 'BREAK')),
    CONSTRAINT school_period_order CHECK (last_day >= first_day)
);
CREATE INDEX school_period_last ON activities.school_period (last_day);
CREATE INDEX school_period_kind_last ON activities.school_period (kind, last_day);
