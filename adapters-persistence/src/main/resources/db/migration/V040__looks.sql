-- Who looked: that one of the staff read somebody's papers. Beside the matter, never inside its trail; only ever added.
create table looks (
    id       uuid        primary key,
    person   uuid        not null,
    at       timestamptz not null,
    reader   uuid        not null,
    office   text        not null,
    district text        not null,
    roles    text[]      not null,
    papers   text        not null,
    matter   uuid        not null references matters,
    material uuid
);
create index looks_at_person on looks (person, at desc, id desc);

-- 工号: by which one of the staff is named to people outside. It is given with their first look.
create table staff_numbers (
    staff  uuid   primary key,
    number bigint not null generated always as identity unique
);

create function refuse_to_change_looks() returns trigger language plpgsql as $$
begin
    raise exception 'looks are only ever added to' using errcode = 'restrict_violation';
end
$$;

create trigger looks_are_append_only
    before update or delete or truncate on looks
    for each statement execute function refuse_to_change_looks();
