-- lacks the column wingspan that the entity maps
CREATE TABLE planted.bird (id BIGINT NOT NULL PRIMARY KEY);
CREATE SCHEMA stray;
CREATE TABLE stray.twig (id BIGINT NOT NULL PRIMARY KEY);
-- one foreign key goes abroad, the other has no index
CREATE TABLE planted.egg (
    id BIGINT NOT NULL PRIMARY KEY,
    twig BIGINT REFERENCES stray.twig (id),
    laid_by BIGINT REFERENCES planted.bird (id)
);
