-- 一件事申报: drafts and what became of them. A bundle without a number is a draft.
-- What identifies people (answers, file names) is sealed: see onething.persistence.relational.sealing.

create table bundles (
    id            uuid        primary key,
    version       bigint      not null,
    guide         text        not null,
    guide_version integer     not null,
    applicant     uuid        not null,
    chosen        text[]      not null,
    answers       bytea       not null,
    opened        timestamptz not null,
    changed       timestamptz not null,
    number        text        unique,
    received      timestamptz,
    constraint received_with_a_number check ((number is null) = (received is null))
) with (fillfactor = 80);

create index bundles_of_applicant on bundles (applicant);

-- 材料: the files handed in with a bundle; their content is kept by its hash, outside.
create table materials (
    id         uuid        primary key,
    bundle     uuid        not null references bundles on delete cascade,
    place      integer     not null,
    file_name  bytea       not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     text        not null,
    meets      text[]      not null,
    handed_in  timestamptz not null
);

create index materials_of_bundle on materials (bundle);
-- Whether any material still needs a content.
create index materials_of_content on materials (sha256);

-- Which request made or submitted which bundle, so that the same request does it once.
create table idempotency_keys (
    owner   uuid        not null,
    key     text        not null,
    content text        not null,
    bundle  uuid        not null,
    used    timestamptz not null default now(),
    primary key (owner, key)
);

-- The last number given, by prefix and day.
create table bundle_numbers (
    prefix text    not null,
    day    date    not null,
    last   integer not null,
    primary key (prefix, day)
) with (fillfactor = 50);
