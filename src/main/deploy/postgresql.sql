-- Run once as a PostgreSQL administrator: psql -v ON_ERROR_STOP=1 -f postgresql.sql
-- The owner changes the schema at start; the application only works in it.
CREATE ROLE kotoisa_owner LOGIN PASSWORD 'choose-another';
CREATE ROLE kotoisa LOGIN PASSWORD 'choose-one';
CREATE DATABASE kotoisa OWNER kotoisa_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE kotoisa FROM PUBLIC;
GRANT CONNECT ON DATABASE kotoisa TO kotoisa;
ALTER ROLE kotoisa IN DATABASE kotoisa SET lock_timeout = '3s';
ALTER ROLE kotoisa IN DATABASE kotoisa SET statement_timeout = '15s';
ALTER ROLE kotoisa IN DATABASE kotoisa SET idle_in_transaction_session_timeout = '30s';
