-- What follows from a matter's clocks and the working calendar, apart from the matter: a notice moves it for hundreds of
-- thousands of matters at once, and then a short row is written for each, with few entries in indexes. See
-- onething.persistence.relational.matter.MatterDueDates.
create table reckonings (
    matter        uuid        primary key references matters,
    -- The version of the matter that it follows from. What is counted again is stored over this one alone.
    version       bigint      not null,
    -- Of the matter, for the desk's order.
    office        text        not null,
    ended         boolean     not null,
    -- By which the office has to be done: by promise, by law, and where the matter comes on the desk, far off while none
    -- of its clocks runs.
    committed_due date,
    statutory_due date,
    next_due      timestamptz not null,
    -- What its clocks reach as they run out, be it past or to come: [{clock, rung, moment}]
    rungs         jsonb       not null,
    -- When the sweep is to look at it: at the first of its rungs that has yet to fire, or when to try again; null when there
    -- is nothing to do.
    next_try      timestamptz,
    -- How often the sweep has taken it up without firing anything.
    tries         integer     not null
);

-- When it was last recorded on the trail that a rung had been reached. It does not fire a second time but for a moment later
-- than that: the clock began anew, was extended, or its day was moved.
create table fired_rungs (
    matter uuid        not null references matters,
    clock  text        not null,
    rung   rung        not null,
    at     timestamptz not null,
    primary key (matter, clock, rung)
);

insert into fired_rungs (matter, clock, rung, at)
select matter, clock, rung, fired_at from rungs where fired_at is not null;

insert into reckonings (matter, version, office, ended, committed_due, statutory_due, next_due, rungs, next_try, tries)
select id, version, office, ended, committed_due, statutory_due, next_due, coalesce(ahead.rungs, '[]'), ahead.next_try, 0
  from matters
  left join (
        select matter, min(next_try) as next_try,
               jsonb_agg(jsonb_build_object('clock', clock, 'rung', rung, 'moment', moment) order by moment, rung, clock)
                    filter (where moment is not null) as rungs
          from rungs
         group by matter
  ) as ahead on ahead.matter = matters.id;

drop table rungs;

drop index matters_at_desk;
drop index matters_awaiting_approval;
alter table matters drop column committed_due, drop column statutory_due, drop column next_due;

create index matters_of_office on matters (office) where not ended;
create index matters_awaiting_approval on matters (office) where awaits_approval;
create index matters_at_desk on reckonings (office, next_due, matter) where not ended;

-- What the sweep reads: nothing but what has yet to fire, what is due first.
create index rungs_to_fire on reckonings (next_try) where next_try is not null;
