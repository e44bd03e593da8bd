-- The staff is administered: whoever is suspended gets no further, and every change is written down.
alter table accounts
    add column version      bigint not null default 0,
    add column suspended_at timestamptz;

create index accounts_of_staff on accounts (office, id) where kind = 'staff';

-- Who changed what about whom, from what to what. Changes are only ever appended.
create table staff_changes (
    id               uuid        primary key,
    account          uuid        not null references accounts,
    changed_by       uuid        not null references accounts,
    at               timestamptz not null,
    kind             text        not null,
    office_before    text,
    district_before  text,
    roles_before     text[],
    suspended_before boolean,
    office_after     text,
    district_after   text,
    roles_after      text[],
    suspended_after  boolean
);
create index on staff_changes (account, at);

create function refuse_to_change_what_was_changed() returns trigger language plpgsql as $$
begin
    raise exception 'changes to the staff are only ever appended to' using errcode = 'restrict_violation';
end
$$;

create trigger staff_changes_are_append_only
    before update or delete on staff_changes
    for each statement execute function refuse_to_change_what_was_changed();

-- A link to set a password with, by its fingerprint: the latest of each account.
create table password_links (
    account uuid        primary key references accounts,
    id      text        not null unique,
    expires timestamptz not null
);
