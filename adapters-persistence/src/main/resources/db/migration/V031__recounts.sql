-- Counting everything that runs again, because of a notice: 'diff' only looks, 'application' stores what follows. They
-- go one after another in the order of their beginning; the look at latecomers that ends an application keeps nobody
-- waiting. How far they are lies here, so that any node goes on.
create table recounts (
    id       uuid        primary key default gen_random_uuid(),
    notice   text        not null references holiday_notices on delete cascade,
    purpose  text        not null check (purpose in ('diff', 'application')),
    started  timestamptz not null,
    -- Whether its parts are there, and how many matters ran then.
    planned  boolean     not null default false,
    matters  bigint      not null default 0,
    finished timestamptz
);

create index on recounts (notice, purpose, started);
create index recounts_under_way on recounts (started, id) where finished is null;

-- A stretch of matters by their ids, counted at once.
create table recount_parts (
    recount      uuid        not null references recounts on delete cascade,
    part         integer     not null,
    first        uuid        not null,
    beyond       uuid        not null,
    -- Only what was changed since: the part that comes last looks again at what other nodes stored while they did not yet
    -- know of the notice.
    since        timestamptz,
    not_before   timestamptz not null,
    -- Whose it is, until when.
    lease        uuid,
    leased_until timestamptz,
    done_at      timestamptz,
    matters      integer     not null default 0,
    clocks       integer     not null default 0,
    -- [{office, code, effect, sides, matters}]
    tallies      jsonb       not null default '[]',
    primary key (recount, part)
);

create index recount_parts_to_do on recount_parts (recount, part) where done_at is null;

-- Some of the matters of which a day moves, or would.
create table recount_changes (
    recount       uuid     not null references recounts on delete cascade,
    matter        uuid     not null,
    bundle_number text     not null,
    ordinal       smallint not null,
    code          text     not null,
    office        text     not null,
    -- [{clock, side, effect, was, wasProvisional, becomes, becomesProvisional}]
    changes       jsonb    not null,
    primary key (recount, matter)
);

-- What could not be counted, and was passed over.
create table recount_faults (
    recount uuid not null references recounts on delete cascade,
    matter  uuid not null,
    reason  text not null,
    primary key (recount, matter)
);
