-- A notice is proposed first; it counts once what it changes has been read and it is applied. What is on record already
-- counts.
alter table holiday_notices
    -- Its place in an address: the number has signs that do not belong there.
    add column id          uuid        not null generated always as (md5(number)::uuid) stored unique,
    -- Goes up whenever there is something else to read before it is applied.
    add column version     bigint      not null default 0,
    add column counts      boolean     not null default true,
    add column proposed_by uuid,
    add column proposed_at timestamptz,
    add column applied_by  uuid,
    add column applied_at  timestamptz;

-- Who did what with which notice, and what it said then. Only ever appended to.
create table notice_events (
    id          bigint      primary key generated always as identity,
    notice      uuid        not null,
    number      text        not null,
    at          timestamptz not null,
    -- Nobody, where a notice came with the service.
    actor       uuid,
    happening   text        not null check (happening in ('proposed', 'applied', 'withdrawn', 'shipped')),
    content     jsonb       not null,
    -- Which request it was, so that the same request proposes once.
    request     text,
    request_content text
);

create index on notice_events (notice);
create unique index one_proposal_a_request on notice_events (actor, request) where request is not null;

create trigger notice_events_are_append_only
    before update or delete or truncate on notice_events
    for each statement execute function refuse_to_change_the_trail();
