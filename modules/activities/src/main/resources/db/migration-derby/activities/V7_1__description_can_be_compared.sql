-- Derby compares no CLOBs, and a text that changes is found by what it said before.
ALTER TABLE activities.activity_text ADD COLUMN said VARCHAR(32000);
UPDATE activities.activity_text SET said = CAST(SUBSTR(description, 1, 32000) AS VARCHAR(32000));
ALTER TABLE activities.activity_text DROP COLUMN description;
RENAME COLUMN activities.activity_text.said TO description;
