-- The rungs that the clocks of matters reach as they run out, see onething.domain.deadline.EscalationLevel: worked out from the
-- clocks and the working calendar whenever a matter is stored or its dates are counted again.

-- In the order in which a clock reaches them.
create type rung as enum ('AMBER', 'RED', 'MISSED', 'BREACHED');

create table rungs (
    matter   uuid        not null references matters,
    clock    text        not null,
    rung     rung        not null,
    -- When the clock reaches it; null once it will not, as things stand.
    moment   timestamptz,
    -- When it was last recorded on the trail that it had been reached.
    fired_at timestamptz,
    -- When the sweep is to look at it, or to try again; null when there is nothing to do. It does not fire a second time
    -- but for a moment later than what has fired: the clock began anew, or was extended.
    next_try timestamptz,
    -- How often the sweep has taken it up without firing it.
    tries    integer     not null default 0,
    primary key (matter, clock, rung)
);

-- What the sweep reads: nothing but what has yet to fire, what is due first.
create index rungs_to_fire on rungs (next_try) where next_try is not null;
