-- first_name, phone and email are encrypted; the indexes find a contact again by exact search
CREATE TABLE "identity"."contact" (
    id ${uuid} NOT NULL PRIMARY KEY,
    scope VARCHAR(80) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    first_name VARCHAR(1000) NOT NULL,
    phone VARCHAR(200),
    phone_index VARCHAR(64),
    email VARCHAR(1000),
    email_index VARCHAR(64),
    language VARCHAR(8) NOT NULL,
    protected_person BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    CONSTRAINT one_contact_per_sign_up UNIQUE (fingerprint),
    CONSTRAINT contact_can_be_reached CHECK (phone_index IS NOT NULL OR email_index IS NOT NULL)
);
CREATE INDEX contact_by_phone ON "identity"."contact" (phone_index);
CREATE INDEX contact_by_email ON "identity"."contact" (email_index);
