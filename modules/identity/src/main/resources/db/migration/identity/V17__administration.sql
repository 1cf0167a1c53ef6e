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
