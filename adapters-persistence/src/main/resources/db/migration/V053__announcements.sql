-- 站内公告: what everybody is told, from its first day to its last, unless it is withdrawn.
create table announcements (
    id              uuid        primary key,
    title           text        not null,
    text            text        not null,
    shown_from      date        not null,
    shown_until     date,
    published_by    uuid        not null,
    published_at    timestamptz not null,
    withdrawn_by    uuid,
    withdrawn_at    timestamptz,
    -- Which request it was, so that the same request publishes once.
    request         text        not null,
    request_content text        not null
);
create unique index one_announcement_a_request on announcements (published_by, request);
create index announcements_shown on announcements (shown_from desc, id desc) where withdrawn_at is null;

-- Who published and withdrew what, and what it said then. Only ever appended to.
create table announcement_events (
    id           bigint      primary key generated always as identity,
    announcement uuid        not null,
    at           timestamptz not null,
    actor        uuid        not null,
    happening    text        not null check (happening in ('published', 'withdrawn')),
    content      jsonb       not null
);

create trigger announcement_events_are_append_only
    before update or delete or truncate on announcement_events
    for each statement execute function refuse_to_change_the_trail();
