-- 授权委托: who acts for the applicant in a bundle. The agent's name and number are sealed; the number is found by its mark.
create table mandates (
    id           uuid        primary key,
    bundle       uuid        not null references bundles on delete cascade,
    agent_mark   text        not null,
    agent        bytea       not null,
    relationship text        not null,
    authority    bytea       not null,
    until        date        not null,
    granted      timestamptz not null,
    ended        timestamptz
);
create unique index one_mandate_holds on mandates (bundle, agent_mark) where ended is null;
create index mandates_of_agent on mandates (agent_mark, granted desc) where ended is null;
create index mandates_of_bundle on mandates (bundle, granted);
