-- Which roles end within the next weeks.
CREATE INDEX membership_by_end ON "identity"."membership" (to_day);

-- What an organisation says beneath its messages, in each language that it is written in.
CREATE TABLE "identity"."closing" (
    organisation ${uuid} NOT NULL PRIMARY KEY REFERENCES "identity"."organisation",
    in_sms BOOLEAN NOT NULL,
    version INTEGER NOT NULL
);
CREATE TABLE "identity"."closing_words" (
    organisation ${uuid} NOT NULL REFERENCES "identity"."closing",
    language VARCHAR(3) NOT NULL,
    words VARCHAR(300) NOT NULL,
    PRIMARY KEY (organisation, language)
);

-- Lists whose values a town keeps itself. A value is never deleted: it ends on a day.
CREATE TABLE "identity"."code_value" (
    id ${uuid} NOT NULL PRIMARY KEY,
    list_key VARCHAR(60) NOT NULL,
    code VARCHAR(100) NOT NULL,
    list_order INTEGER NOT NULL,
    to_day DATE,
    version INTEGER NOT NULL,
    CONSTRAINT one_value_of_a_code UNIQUE (list_key, code)
);
CREATE INDEX code_in_order ON "identity"."code_value" (list_key, list_order, id);
CREATE TABLE "identity"."code_name" (
    code_value ${uuid} NOT NULL REFERENCES "identity"."code_value",
    language VARCHAR(3) NOT NULL,
    name VARCHAR(100) NOT NULL,
    PRIMARY KEY (code_value, language)
);
