-- how many people have a dialect is counted from the index alone
CREATE INDEX language_by_dialect ON "identity"."person_language" (dialect, person);
