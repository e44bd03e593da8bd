-- A part that fails as a whole is tried again ever more rarely, and says why as long as it is not done.
alter table recount_parts
    add column failures integer not null default 0,
    add column failure  text;
