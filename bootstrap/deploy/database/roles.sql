-- Two users for the service's database. The migrations own the tables; the service reads and writes rows, and can change
-- no table, no trigger and no function. So whoever gets the service's password cannot switch off what keeps the trail
-- append-only. Run it once in the empty database, as a superuser, before the first start; then give both a password
-- (\password in psql).

create role onething_schema login;
create role onething login;

revoke create on schema public from public;
grant usage, create on schema public to onething_schema;
grant usage on schema public to onething;

alter default privileges for role onething_schema in schema public
    grant select, insert, update, delete on tables to onething;
alter default privileges for role onething_schema in schema public
    grant usage on sequences to onething;
