-- 我的收藏: guides, and matters of them, that a person marked. A whole guide has no matter.
create table favourites (
    id     uuid        primary key,
    person uuid        not null,
    guide  text        not null,
    matter text,
    marked timestamptz not null
);
create unique index one_mark_of_a_thing on favourites (person, guide, matter) nulls not distinct;
