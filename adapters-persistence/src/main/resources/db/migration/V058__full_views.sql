-- When what is masked on somebody's own screens was shown in full, and to whom. Only ever added.
create table full_views (
    id     uuid        primary key,
    person uuid        not null,
    viewer uuid        not null,
    bundle uuid,
    at     timestamptz not null
);
create index full_views_of_person on full_views (person, at desc, id desc);

create trigger full_views_are_append_only
    before update or delete or truncate on full_views
    for each statement execute function refuse_to_change_looks();
