-- 事项办件: one matter of a submitted bundle.
-- What was said about people (the standing's facts, verdicts, supplements, findings) is sealed in "particulars"; what
-- lists and the desk go by has a column of its own, derived whenever the matter is stored.

create table matters (
    id            uuid        primary key,
    version       bigint      not null,
    bundle        uuid        not null references bundles,
    bundle_number text        not null,
    ordinal       smallint    not null,
    guide         text        not null,
    guide_version integer     not null,
    code          text        not null,
    applicant     uuid        not null,
    office        text        not null,
    district      text        not null,
    standing      text        not null,
    stage         text        not null,
    ended         boolean     not null,
    tab           text        not null,
    particulars   bytea       not null,
    clocks        jsonb       not null,
    -- By which the office has to be done: by promise, by law, and the end of whichever comes first, far off while none
    -- of its clocks runs. They follow from the clocks and the working calendar.
    committed_due date,
    statutory_due date,
    next_due      timestamptz not null,
    claimant      uuid,
    changed       timestamptz not null,
    constraint one_place_in_the_bundle unique (bundle, ordinal)
) with (fillfactor = 80);

create index matters_of_applicant on matters (applicant);
create index matters_at_desk on matters (office, next_due, id) where not ended;

-- 办件轨迹: what happened to a matter. Events are only ever appended.
create table trail (
    matter          uuid        not null references matters,
    sequence        bigint      not null,
    at              timestamptz not null,
    actor           uuid,
    role            text        not null,
    action          text        not null,
    standing_before text        not null,
    standing_after  text        not null,
    stage           text        not null,
    effects         jsonb       not null,
    paper           text,
    note            text        not null,
    previous        text        not null,
    hash            text        not null,
    primary key (matter, sequence)
);

create function refuse_to_change_the_trail() returns trigger language plpgsql as $$
begin
    raise exception 'the trail is only ever appended to' using errcode = 'restrict_violation';
end
$$;

create trigger trail_is_append_only
    before update or delete or truncate on trail
    for each statement execute function refuse_to_change_the_trail();

-- 好差评: one rating a matter.
create table ratings (
    matter  uuid        primary key references matters,
    grade   text        not null,
    comment bytea       not null,
    at      timestamptz not null
);
