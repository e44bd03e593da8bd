-- The whole schema, by subject:
--
--   1. tables that only grow      5. working calendar and recalculation
--   2. bundles and files          6. accounts, staff and sign-in
--   3. matters                    7. who read personal data
--   4. what a person keeps        8. announcements
--                                 9. notifications
--                                10. payments
--                                11. transparency log
--                                12. holds
--
-- Columns of type bytea hold ciphertext, except for the public half of a signing key: what identifies people is
-- encrypted. The keys are outside the database; see onething.persistence.relational.encryption. A column whose name
-- ends in "_blind_index" holds a keyed hash in base64. It finds the row of an encrypted value and reveals nothing
-- about the value.
--
-- Each value that a statement filters, sorts or returns has a column. Values that only the domain reads share one
-- document.


-- 1. Tables that only grow --------------------------------------------------------------------------------------------

create function refuse_to_change_rows() returns trigger language plpgsql as $$
begin
    raise exception 'table % is only ever appended to', tg_table_name using errcode = 'restrict_violation';
end
$$;


-- 2. Bundles and files ------------------------------------------------------------------------------------------------

-- 一件事申报: an application for several matters at once. A bundle without a number is a draft.
create table bundles (
    id            uuid        primary key,
    version       bigint      not null,
    applicant     uuid        not null,

    -- The guide that it was opened by, and the matters of it that the applicant chose.
    guide         text        not null,
    guide_version integer     not null,
    chosen        text[]      not null,

    -- 举报人: the answers that say who reports an employer are encrypted apart from the others, with keys of their own.
    -- Null unless the bundle is a report.
    answers       bytea       not null,
    reporter      bytea,

    opened        timestamptz not null,
    changed       timestamptz not null,

    -- Null until it is submitted. 核验码: others can guess the number of a receipt, but not the code beside it.
    number        text        unique,
    received      timestamptz,
    receipt_code  text,

    constraint received_with_a_number check ((number is null) = (received is null))
) with (fillfactor = 80);

create index bundles_of_applicant on bundles (applicant);
create index drafts_of_applicant on bundles (applicant) where number is null;
-- Finds drafts that were not changed for a long time.
create index drafts_by_change on bundles (changed) where number is null;

-- The last number drawn, by prefix and day. Nodes draw blocks of numbers.
create table bundle_numbers (
    prefix text    not null,
    day    date    not null,
    last   integer not null,
    primary key (prefix, day)
) with (fillfactor = 50);

-- Which request made or submitted which bundle. So a repeated request does it once.
create table idempotency_keys (
    owner   uuid        not null,
    key     text        not null,
    -- A hash of what was asked: the same key with another content is refused.
    content text        not null,
    bundle  uuid        not null,
    used    timestamptz not null default now(),
    primary key (owner, key)
);

-- 授权委托: who acts for the applicant in a bundle.
create table mandates (
    id                uuid        primary key,
    bundle            uuid        not null references bundles on delete cascade,

    -- The agent's identity number and name; the blind index is of the number.
    agent_blind_index text        not null,
    agent             bytea       not null,
    relationship      text        not null,
    authority         bytea       not null,

    until             date        not null,
    granted           timestamptz not null,
    -- When it was taken back or given up; null while it was not.
    ended             timestamptz
);

create unique index one_mandate_holds on mandates (bundle, agent_blind_index) where ended is null;
create index mandates_of_agent on mandates (agent_blind_index, granted desc) where ended is null;
create index mandates_of_bundle on mandates (bundle, granted);

-- 材料: the files handed in with a bundle.
create table materials (
    id         uuid        primary key,
    bundle     uuid        not null references bundles on delete cascade,
    -- Its place in the bundle's list.
    place      integer     not null,

    file_name  bytea       not null,
    media_type text        not null,
    size       bigint      not null,
    -- The store of contents keeps the file by this hash.
    sha256     text        not null,
    -- The hash of the file as it was sent. It differs if metadata was removed.
    original_sha256 text   not null,

    -- The codes of the materials that it was handed in for.
    meets      text[]      not null,
    handed_in  timestamptz not null,

    -- 免提交: where the service took it from, and who consented. Null for an upload. It can show who reports an employer.
    source     bytea
);

create index materials_of_bundle on materials (bundle);
-- Finds whether any material still needs a content.
create index materials_of_content on materials (sha256);

-- Files that have not arrived completely, and complete ones until they expire.
create table uploads (
    id        uuid        primary key,
    bundle    uuid        not null references bundles on delete cascade,

    file_name bytea       not null,
    meets     text[]      not null,
    -- Of the whole file, in bytes.
    length    bigint      not null,
    received  bigint      not null default 0,
    -- Of the whole file, if the device computed it.
    sha256    text,
    -- What the file became. Without a reference, because the material may be removed before the upload expires.
    material  uuid,
    expires   timestamptz not null
);

create index uploads_of_bundle on uploads (bundle);
create index uploads_by_expiry on uploads (expires);

-- The parts that have arrived. The folder for incoming files has each as a file.
create table upload_parts (
    upload uuid   not null references uploads on delete cascade,
    start  bigint not null,
    length bigint not null,
    -- The file's name in the folder.
    name   text   not null,
    primary key (upload, start)
);

-- What the store of contents holds. It keeps a content as long as a material refers to it, and a while longer.
create table contents (
    sha256 text        primary key,
    -- When somebody last handed it in, or a material that referred to it was deleted.
    needed timestamptz not null
);

create index contents_by_need on contents (needed);

-- When a material is deleted (a file removed, a draft discarded or expired), its content stays a while from then on.
create function contents_stay_a_while() returns trigger language plpgsql as $$
begin
    update contents
       set needed = clock_timestamp()
      from (select content.sha256
              from contents as content
             where content.sha256 in (select sha256 from removed)
             order by content.sha256
               for update) as concerned
     where contents.sha256 = concerned.sha256;
    return null;
end
$$;

create trigger contents_of_removed_materials_stay_a_while
    after delete on materials
    referencing old table as removed
    for each statement execute function contents_stay_a_while();

-- Adds a file to a bundle, if the quotas of the bundle and of its applicant allow it. Several files may arrive at the
-- same time. So a function decides it under one lock per person: each of its statements sees what was committed before
-- that statement began. The parts of a single statement would not.
--
-- Returns no row when there is no such bundle. The outcome is "added", or nothing was changed: "changed" (a draft has
-- other matters, or another version of the guide), "present" (the bundle has that file for the same materials),
-- "bundle-full", "person-full", or "content-gone" (the store no longer has it).
create function hand_in_material(
    the_bundle uuid, while_draft boolean, as_chosen text[], by_version integer,
    the_material uuid, the_name bytea, the_type text, the_size bigint, the_hash text,
    the_original text, what_it_meets text[],
    at_time timestamptz, its_source bytea,
    bundle_files integer, bundle_bytes bigint, person_files integer, person_bytes bigint, counted_since timestamptz)
    returns table (outcome text, version bigint) language plpgsql as $$
declare
    owner uuid;
    is_changed boolean;
begin
    select bundle.applicant, (bundle.chosen, bundle.guide_version) is distinct from (as_chosen, by_version)
      into owner, is_changed
      from bundles as bundle
     where bundle.id = the_bundle and (bundle.number is null) = while_draft
       for update;
    if not found then
        return;
    end if;
    if while_draft and is_changed then
        return query select 'changed'::text, bundle.version from bundles as bundle where bundle.id = the_bundle;
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(owner::text, 0));
    if exists (select from materials
                where bundle = the_bundle and (sha256 = the_hash or original_sha256 = the_original) and meets = what_it_meets) then
        return query select 'present'::text, bundle.version from bundles as bundle where bundle.id = the_bundle;
        return;
    end if;
    if (select count(*) >= bundle_files or coalesce(sum(size), 0) + the_size > bundle_bytes
          from materials where bundle = the_bundle) then
        return query select 'bundle-full'::text, null::bigint;
        return;
    end if;
    if while_draft and (
        select count(*) >= person_files or coalesce(sum(material.size), 0) + the_size > person_bytes
          from materials as material join bundles as bundle on bundle.id = material.bundle
         where bundle.applicant = owner and (bundle.number is null or bundle.received > counted_since)) then
        return query select 'person-full'::text, null::bigint;
        return;
    end if;
    update contents set needed = clock_timestamp() where sha256 = the_hash;
    if not found then
        return query select 'content-gone'::text, null::bigint;
        return;
    end if;
    insert into materials (id, bundle, place, file_name, media_type, size, sha256, original_sha256, meets, handed_in,
                           source)
    select the_material, the_bundle, coalesce(max(place) + 1, 0), the_name, the_type, the_size, the_hash, the_original,
           what_it_meets, at_time, its_source
      from materials where bundle = the_bundle;
    return query
        update bundles as bundle
           set version = bundle.version + 1, changed = case when while_draft then at_time else bundle.changed end
         where bundle.id = the_bundle
        returning 'added'::text, bundle.version;
end
$$;


-- 3. Matters ----------------------------------------------------------------------------------------------------------

-- 事项办件: one matter of a submitted bundle.
create table matters (
    id              uuid        primary key,
    version         bigint      not null,

    -- What is known of it from its first day. Its number is the bundle's number with the ordinal.
    bundle          uuid        not null references bundles,
    bundle_number   text        not null,
    ordinal         smallint    not null,
    guide           text        not null,
    -- Changes when a new version of the guide moves running matters.
    guide_version   integer     not null,
    code            text        not null,
    applicant       uuid        not null,
    office          text        not null,
    district        text        not null,

    -- The columns by which matters are listed, set from the matter and its procedure each time it is stored. The desk
    -- lists them by matter_due_dates, which has some of them too. "late" says whether a period of the office ended
    -- before the office had finished its work; the statistics count it. "awaits_approval" is 待审批.
    standing        text        not null,
    stage           text        not null,
    ended           boolean     not null,
    tab             text        not null,
    awaits_approval boolean     not null,
    late            boolean     not null,
    claimant        uuid,
    changed         timestamptz not null,

    -- What the domain reads. The particulars say things about people: facts of the standing, verdicts, inputs of
    -- decisions. 补正与更正: what was supplied and corrected after submission may tell who reports an employer. So
    -- "supplied" is encrypted with the keys kept for that. The clocks name no person.
    particulars     bytea       not null,
    supplied        bytea       not null,
    clocks          jsonb       not null,

    constraint one_place_in_the_bundle unique (bundle, ordinal)
) with (fillfactor = 80);

create index matters_of_applicant on matters (applicant);
-- A new version of a guide may move running matters: these are found by the version that they have.
create index matters_by_version on matters (guide, guide_version, id) where not ended;

-- 回看: what a matter was before each change of what it holds, so it can be read as it stood at any instant. A row holds
-- until the next one, the matter itself after the last one. The sweep of clocks changes nothing of this, and adds none.
-- See docs/decisions/0044-a-matter-keeps-what-it-was.md.
create table matter_states (
    id            bigint      primary key generated always as identity,
    matter        uuid        not null references matters,
    -- The last version that it was, and when the next one was stored.
    version       bigint      not null,
    until         timestamptz not null,

    -- As they were in the matter. What is encrypted stays bound to the columns of the matter.
    district      text        not null,
    guide_version integer     not null,
    standing      text        not null,
    stage         text        not null,
    claimant      uuid,
    particulars   bytea       not null,
    supplied      bytea       not null,
    clocks        jsonb       not null,

    constraint one_state_a_version unique (matter, version)
);

create function matters_keep_what_they_were() returns trigger language plpgsql as $$
begin
    insert into matter_states (matter, version, until, district, guide_version, standing, stage, claimant, particulars,
                               supplied, clocks)
    values (old.id, old.version, new.changed, old.district, old.guide_version, old.standing, old.stage, old.claimant,
            old.particulars, old.supplied, old.clocks);
    return null;
end
$$;

-- New keys encrypt a row again without a new version.
create trigger matters_keep_what_they_were
    after update on matters
    for each row when (old.version <> new.version
                       and (old.district, old.guide_version, old.standing, old.stage, old.claimant, old.particulars,
                            old.supplied, old.clocks)
                           is distinct from
                           (new.district, new.guide_version, new.standing, new.stage, new.claimant, new.particulars,
                            new.supplied, new.clocks))
    execute function matters_keep_what_they_were();

-- 查找: by which terms the desk finds a matter: names, numbers of documents, telephones, credit codes, and pairs of
-- characters of organisations' names. A term is the first 64 bits of a keyed hash; see
-- onething.persistence.relational.search. Equal terms have equal hashes, so a reader of the table learns that two
-- matters share a term, and not which.
create table search_terms (
    matter uuid     primary key references matters on delete cascade,
    -- The keys that made the hashes. They are made again from the answers when a key changes.
    key_id text     not null,
    secret_key_id text not null,
    -- 举报人: the terms in "secret" find the matter only for the staff on the case. Their keys are apart.
    open   bigint[] not null,
    secret bigint[] not null
);

-- New terms wait in a short list, which each search reads, and enter the tree together.
create index matters_by_open_term on search_terms using gin (open) with (gin_pending_list_limit = 256);
create index matters_by_secret_term on search_terms using gin (secret) with (gin_pending_list_limit = 256)
 where secret <> '{}';

-- 办件轨迹: what happened to a matter. See onething.domain.trail.
create table trail (
    -- No reference: the trail outlives the matter, which is destroyed when its retention period is over.
    matter          uuid        not null,
    sequence        bigint      not null,

    -- Who did what, when. The actor is null for what the service records itself.
    at              timestamptz not null,
    actor           uuid,
    role            text        not null,
    action          text        not null,

    -- What it changed.
    standing_before text        not null,
    standing_after  text        not null,
    stage           text        not null,
    effects         jsonb       not null,
    paper           text,

    -- What was written about it: the commitment is in the hash; the words with their salt are encrypted with the keys for
    -- who reports an employer. They are null if there is no note, and after the note was erased.
    commitment      text        not null,
    words           bytea,

    -- The hash of the event before it, and its own: a change of any event shows.
    previous        text        not null,
    hash            text        not null,

    -- The order over all trails in which a reader misses nothing, see onething.persistence.relational.live. A node reads
    -- only what was written before the oldest transaction that is still running.
    transaction     xid8        not null default pg_current_xact_id(),
    number          bigint      not null generated always as identity,

    primary key (matter, sequence)
);

create index trail_in_order on trail (transaction, number);

-- How far each subscriber to the records of cases has got in that order. See onething.domain.feed.Subscriber.
create table record_subscribers (
    id            uuid        primary key default gen_random_uuid(),
    name          text        not null unique,

    -- After which event it gets records. At first it is before all events.
    transaction   xid8        not null default '0',
    number        bigint      not null default 0,

    -- When a node may send to it again. A node that is sending has a lease until then.
    next_attempt  timestamptz not null default '-infinity',
    lease         uuid,

    -- How often the next record has failed, and why; when it last took one; since when an administrator has to see to it.
    failures      integer     not null default 0,
    reason        text,
    last_taken    timestamptz,
    stopped       timestamptz
) with (fillfactor = 50);

create index trail_words on trail (number) where words is not null;

-- Who has the page of a matter open at the desk, for half a minute at a time. It is lost with a crash and on a replica, and
-- the pages say it again. No reference to the matter: checking one would write to the matter's row.
create unlogged table viewers (
    matter   uuid        not null,
    officer  uuid        not null,
    office   text        not null,
    district text        not null,
    until    timestamptz not null,

    primary key (matter, officer)
) with (fillfactor = 50);

-- The words alone can be erased, and encrypted with another key.
create trigger trail_is_append_only
    before update of matter, sequence, at, actor, role, action, standing_before, standing_after, stage, effects, paper,
                     commitment, previous, hash, transaction, number
        or delete or truncate on trail
    for each statement execute function refuse_to_change_rows();

-- 文书: the papers that actions and submissions issued, stored in the statement of the action. The content is what the
-- paper says; it may name who reports an employer, so it is encrypted with the keys kept for that.
create table papers (
    id            uuid        primary key,
    number        text        not null unique,
    -- 核验码: others can guess the number of a paper, but not the code beside it.
    proof         text        not null,
    code          text        not null,
    recipient     text        not null,
    bundle        uuid        not null references bundles,
    -- Null for a paper of the bundle itself.
    matter        uuid        references matters,
    applicant     uuid        not null,
    -- Whether it shows numbers that are masked elsewhere.
    shows_numbers boolean     not null,
    issued        timestamptz not null,
    -- Whether the office seals it.
    sealed        boolean     not null,
    content       bytea       not null
);

create index papers_of_matter on papers (matter) where matter is not null;
create index papers_of_bundle on papers (bundle);

-- The formats of onething.domain.paper.PaperFormat.
create type paper_format as enum ('PDF', 'OFD');

-- The rendered papers: each format is rendered when somebody first asks for it, and kept. The hash is of the file. The
-- sealed files are kept beside those without a seal.
create table paper_files (
    paper  uuid         not null references papers,
    format paper_format not null,
    sealed boolean      not null,
    sha256 text         not null,
    file   bytea        not null,
    primary key (paper, format, sealed)
);

-- 用印: the papers that get the seal of the office, and how far that has come. The signatures are in the sealed files. See
-- onething.domain.paper.SealProgress.
create table paper_seals (
    -- The paper.
    id           uuid        primary key references papers,
    asked        timestamptz not null,
    attempts     integer     not null default 0,

    -- When a node may try. A node that has taken it has a lease until then.
    next_attempt timestamptz not null,
    lease        uuid,

    -- Why it failed the last time.
    obstacle     text,

    -- Null until it is sealed: when, whose seal it is, whether that is a 样章 without legal effect, and when a time
    -- stamping authority had the signatures.
    sealed       timestamptz,
    holder       text,
    sample       boolean,
    stamped      timestamptz,

    constraint sealed_by_a_seal check (num_nulls(sealed, holder, sample, stamped) in (0, 4))
);

create index paper_seals_waiting on paper_seals (next_attempt) where sealed is null;

-- A paper enters with the statement that stores it, whichever statement that is.
create function papers_wait_for_their_seal() returns trigger language plpgsql as $$
begin
    insert into paper_seals (id, asked, next_attempt)
    select paper.id, paper.issued, paper.issued
      from added as paper
     where paper.sealed;
    return null;
end
$$;

create trigger papers_wait_for_their_seal
    after insert on papers
    referencing new table as added
    for each statement execute function papers_wait_for_their_seal();

-- The levels of escalation, in the order in which a clock reaches them. See onething.domain.deadline.EscalationLevel.
create type escalation_level as enum ('AMBER', 'RED', 'MISSED', 'BREACHED');

-- What an officer's desk is made of: the matters of one kind in one district, at one office. The desk's order and its
-- figures are kept for each of these, so that a list or a count reads a few entries of an index, however many matters
-- there are. A division is made with its first matter and stays.
create table desk_divisions (
    id       integer primary key generated always as identity,
    office   text    not null,
    district text    not null,
    guide    text    not null,
    code     text    not null,

    constraint one_division unique (office, district, guide, code)
);

-- The division of a matter. Each of its statements sees what was committed before that statement began, so it also finds
-- a division that another transaction made meanwhile.
create function desk_division(the_office text, the_district text, the_guide text, the_code text)
    returns integer language plpgsql as $$
declare
    found_id integer;
begin
    loop
        select id into found_id
          from desk_divisions
         where (office, district, guide, code) = (the_office, the_district, the_guide, the_code);
        if found then
            return found_id;
        end if;
        insert into desk_divisions (office, district, guide, code)
        values (the_office, the_district, the_guide, the_code)
        on conflict do nothing;
    end loop;
end
$$;

-- What follows from the clocks of a matter and the working calendar, and what the desk lists and counts it by. It is a
-- table of its own because a notice moves days of hundreds of thousands of matters at once: then each of them gets a
-- short row, and an entry in each index. So it has as few indexes as the desk can be read by. See
-- onething.persistence.relational.matter.MatterDueDates.
create table matter_due_dates (
    matter       uuid        primary key references matters,
    -- The version of the matter that they follow from. A recalculation stores over this version only.
    version      bigint      not null,

    -- These ten are the matter's. The last three are null until it was accepted (受理), its applicant was first asked to
    -- supplement it (补正), and it ended; they follow from its trail, see onething.domain.matter.watch.ReportedTimes.
    division        integer     not null references desk_divisions,
    standing        text        not null,
    ended           boolean     not null,
    late            boolean     not null,
    awaits_approval boolean     not null,
    claimant        uuid,
    received        timestamptz not null,
    accepted        timestamptz,
    returned        timestamptz,
    ended_at        timestamptz,

    -- The desk's order: its place in the list, in the far future while no clock of the office runs.
    next_due     timestamptz not null,

    -- Every level of escalation that its clocks reach as they run out, past and future: [{clock, level, moment}].
    escalations  jsonb       not null,
    -- When the first of its clocks reaches this level or a higher one; null if none does. So a later level is never
    -- reached before an earlier one.
    amber        timestamptz,
    red          timestamptz,
    missed       timestamptz,
    breached     timestamptz,

    -- When the sweep has to look at it: when the first level is reached that has not fired yet, or when it tries again.
    -- Null when there is nothing to do.
    next_attempt timestamptz,
    -- How often the sweep took it up without firing a level.
    attempts     integer     not null,

    -- How many of the levels are reached before the next attempt, and so before now, but for what the sweep has still to
    -- do. A list of those who have reached a level reads them by this, and then what the sweep has to do.
    reached      smallint    not null generated always as (
                     case when breached < coalesce(next_attempt, 'infinity') then 4
                          when missed < coalesce(next_attempt, 'infinity') then 3
                          when red < coalesce(next_attempt, 'infinity') then 2
                          when amber < coalesce(next_attempt, 'infinity') then 1
                          else 0 end) stored,

    constraint levels_in_order check (amber <= red and red <= missed and missed <= breached)
);

-- A list reads these alone, and then the matters of its page.
create index desk_by_due_date on matter_due_dates (division, ended, next_due, matter)
 include (amber, red, missed, breached);
-- The newest or the oldest first, open ones or all, with a level or without: ids are in the order of arrival.
create index desk_by_arrival on matter_due_dates (division, ended, reached, matter)
 include (next_due, amber, red, missed, breached);
-- What one officer has claimed, and what waits for an approver (待审批).
create index desk_by_claimant on matter_due_dates (claimant, ended, next_due, matter) include (division)
 where claimant is not null;
create index desk_awaiting_approval on matter_due_dates (division, ended, next_due, matter) where awaits_approval;
-- The sweep reads this alone: what has not fired yet, the earliest first.
create index escalations_to_fire on matter_due_dates (next_attempt) where next_attempt is not null;

-- When the trail last recorded that a clock had reached a level. A level fires again only for a later moment: when the
-- clock was started again or extended, or its day moved.
create table fired_escalations (
    matter uuid             not null references matters,
    clock  text             not null,
    level  escalation_level not null,
    at     timestamptz      not null,
    primary key (matter, clock, level)
);

-- 统计: how many matters of a division there are in each standing. Every matter counts once in MATTERS and in RECEIVED, and
-- once in each other figure that it has; OVERDUE and the levels from a moment on. So a sum over the moments up to now is
-- what a count of all matters would give. See docs/decisions/0069-figures-are-kept-as-changes.md. The last five figures
-- count by day, for the statistics of a period; see docs/decisions/0082-a-period-is-counted-by-days.md.
create table desk_figures (
    division integer     not null references desk_divisions,
    -- Empty for RECEIVED, ACCEPTED and RETURNED: what becomes of a matter later does not move them.
    standing text        not null,
    figure   text        not null check (figure in ('MATTERS', 'LATE', 'OVERDUE', 'AMBER', 'RED', 'MISSED', 'BREACHED',
                                                    'RECEIVED', 'ACCEPTED', 'RETURNED', 'ENDED', 'ENDED_LATE')),
    -- From when on it counts; of the last five the day. A moment that has passed is -infinity some time later.
    moment   timestamptz not null,
    number   bigint      not null,

    primary key (division, figure, moment, standing)
) with (fillfactor = 70);

create index desk_figures_to_come on desk_figures (moment)
    where figure not in ('RECEIVED', 'ACCEPTED', 'RETURNED', 'ENDED', 'ENDED_LATE') and moment > '-infinity';

-- What has changed since the figures were last added up: of each kind of matter, how many more or fewer there are. So a
-- change writes no row that another change waits for. A job adds them up every few seconds.
create table desk_figure_changes (
    number   integer     not null,
    division integer     not null,
    standing text        not null,
    late     boolean     not null,
    -- The days.
    received timestamptz not null,
    accepted timestamptz,
    returned timestamptz,
    ended    timestamptz,
    next_due timestamptz not null,
    -- Null if the matter has ended.
    amber    timestamptz,
    red      timestamptz,
    missed   timestamptz,
    breached timestamptz
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The figures follow with the statement that changes matters, whichever statement that is. Matters that count alike are
-- one row: a notice moves many to the same day.
create function desk_figures_follow() returns trigger language plpgsql as $$
begin
    insert into desk_figure_changes
    select sum(each.number), each.division, each.standing, each.late,
           date_trunc('day', each.received, 'Asia/Shanghai') as received,
           date_trunc('day', each.accepted, 'Asia/Shanghai') as accepted,
           date_trunc('day', each.returned, 'Asia/Shanghai') as returned,
           date_trunc('day', each.ended_at, 'Asia/Shanghai') as ended, each.next_due,
           case when not each.ended then each.amber end as amber, case when not each.ended then each.red end as red,
           case when not each.ended then each.missed end as missed,
           case when not each.ended then each.breached end as breached
      from (select case tg_op when 'INSERT' then 1 else -1 end as number, concerned.* from concerned) as each
     group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13;
    return null;
end
$$;

-- What counts as it did cancels out: the sweep moves the next attempt only.
create function desk_figures_follow_what_changes() returns trigger language plpgsql as $$
begin
    insert into desk_figure_changes
    select sum(each.number), each.division, each.standing, each.late,
           date_trunc('day', each.received, 'Asia/Shanghai') as received,
           date_trunc('day', each.accepted, 'Asia/Shanghai') as accepted,
           date_trunc('day', each.returned, 'Asia/Shanghai') as returned,
           date_trunc('day', each.ended_at, 'Asia/Shanghai') as ended, each.next_due,
           case when not each.ended then each.amber end as amber, case when not each.ended then each.red end as red,
           case when not each.ended then each.missed end as missed,
           case when not each.ended then each.breached end as breached
      from (select -1 as number, past.* from past union all select 1, present.* from present) as each
     group by 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    having sum(each.number) <> 0;
    return null;
end
$$;

create trigger desk_figures_follow_what_is_new
    after insert on matter_due_dates referencing new table as concerned
    for each statement execute function desk_figures_follow();

create trigger desk_figures_follow_what_goes
    after delete on matter_due_dates referencing old table as concerned
    for each statement execute function desk_figures_follow();

create trigger desk_figures_follow_what_changes
    after update on matter_due_dates referencing old table as past new table as present
    for each statement execute function desk_figures_follow_what_changes();

-- 更正申请 (个人信息保护法 art. 46): a request to correct what a matter says. The content says what is wrong, what it
-- should be, why, and what was decided. It is encrypted with the keys kept for who reports an employer.
create table corrections (
    id        uuid        primary key,
    version   bigint      not null,
    matter    uuid        not null references matters,
    applicant uuid        not null,
    field     text        not null,
    content   bytea       not null,
    asked     timestamptz not null,
    state     text        not null check (state in ('WAITING', 'ACCEPTED', 'REFUSED'))
);

create unique index one_correction_waits on corrections (matter, field) where state = 'WAITING';
create index corrections_of_applicant on corrections (applicant, asked desc, id desc);
create index corrections_waiting on corrections (asked, id) where state = 'WAITING';

-- 催办与询问: what the applicant and the office of a matter ask each other. The content has the words of both, who spoke,
-- and when. It may tell who reports an employer, so it is encrypted with the keys kept for that.
create table inquiries (
    id              uuid        primary key,
    matter          uuid        not null references matters,
    kind            text        not null check (kind in ('EXPEDITE', 'QUESTION', 'OFFICE_QUESTION')),
    -- The clock that had run out; only of a 催办.
    clock           text,
    asker           uuid        not null,
    asked           timestamptz not null,
    answer_by       date        not null,
    content         bytea       not null,
    -- Null until it is answered.
    answered        timestamptz,

    -- The idempotency key of the request, and a hash of what it asked. So a repeated request asks once.
    request         text        not null,
    request_content text        not null,

    constraint a_clock_of_an_expedite check ((kind = 'EXPEDITE') = (clock is not null))
);

create index inquiries_of_matter on inquiries (matter, asked, id);
create index inquiries_waiting on inquiries (answer_by, id) where answered is null;
create unique index one_expedite_waits on inquiries (matter, clock) where answered is null;
create unique index one_inquiry_a_request on inquiries (asker, request);

-- 预约时段: when an office sees people. The places that are taken are counted here, so that the check for a free one and its
-- taking are one change of one row. A slot is for the matters of its division, and a city's for those of its districts.
create table appointment_slots (
    id              uuid        primary key,
    office          text        not null,
    district        text        not null,
    purpose         text        not null check (purpose in ('EXAM', 'VISIT')),
    -- The time of day in Asia/Shanghai.
    begins          timestamp   not null,
    minutes         integer     not null check (minutes > 0),
    place           text        not null,
    bring           text        not null,
    capacity        integer     not null check (capacity > 0),
    taken           integer     not null default 0,
    -- Null while it is offered.
    withdrawn       timestamptz,
    offered_by      uuid        not null,

    -- The idempotency key of the request, a hash of what it asked, and which slot of it this is. So a repeated request
    -- offers once.
    request         text        not null,
    request_content text        not null,
    series          integer     not null,

    constraint no_more_people_than_places check (taken between 0 and capacity)
);

create index slots_of_office on appointment_slots (office, begins, id);
create unique index one_offer_a_request on appointment_slots (offered_by, request, series);

-- 预约: what is agreed with the applicant of a matter for a purpose, at most one for each. The wish may tell who reports an
-- employer, so it is encrypted with the keys kept for that.
create table appointments (
    id      uuid        primary key default gen_random_uuid(),
    matter  uuid        not null references matters,
    purpose text        not null check (purpose in ('EXAM', 'VISIT')),
    state   text        not null
            check (state in ('INVITED', 'PICKED', 'GIVEN_BACK', 'UNSUITABLE', 'WITHDRAWN', 'ATTENDED', 'MISSED')),
    slot    uuid        references appointment_slots,
    wish    bytea       not null,
    at      timestamptz not null,

    -- Until when the office has to find another time, of 都不合适.
    answer_by date      check (answer_by is null or state = 'UNSUITABLE'),

    -- Whether the trail tells that the office let this day pass, and until when a node has the row to write that.
    escalated   boolean     not null check (not escalated or answer_by is not null),
    taken_until timestamptz,

    constraint a_slot_of_those_who_come check ((state in ('PICKED', 'ATTENDED', 'MISSED')) = (slot is not null))
);

create unique index one_appointment_a_purpose on appointments (matter, purpose);
create index appointments_in_slot on appointments (slot) where slot is not null;
create index appointments_unsuitable on appointments (at, id) where state = 'UNSUITABLE';
create index appointments_to_escalate on appointments (answer_by, id) where state = 'UNSUITABLE' and not escalated;

-- 内部备注: what staff note about a matter for each other. They are beside the trail, so no way out of the trail leads to
-- them. The text may tell who reports an employer, so it is encrypted with the keys kept for that.
create table internal_notes (
    id              uuid        primary key,
    matter          uuid        not null references matters,
    author          uuid        not null,
    at              timestamptz not null,
    text            bytea       not null,

    -- The idempotency key of the request, and a hash of what it asked. So a repeated request notes once.
    request         text        not null,
    request_content text        not null
);

create index internal_notes_of_matter on internal_notes (matter, at, id);
create unique index one_note_a_request on internal_notes (author, request);

-- 依法删除: proposals of heads to erase the words of an event, and what administrators decided. A reason may tell who reports
-- an employer, so it is encrypted with the keys kept for that. See onething.domain.erasure.
create table note_erasures (
    id          uuid        primary key,
    matter      uuid        not null,
    sequence    bigint      not null,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    ground      text        not null,
    reason      bytea       not null,

    -- Null until an administrator approves or declines it.
    decided_by  uuid,
    decided_at  timestamptz,
    approved    boolean,

    foreign key (matter, sequence) references trail,
    check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (approved is null))
);

create unique index one_waiting_erasure_an_event on note_erasures (matter, sequence) where decided_at is null;

-- 好差评: at most one rating for each contact point of a matter.
create table ratings (
    matter  uuid        not null references matters,
    point   text        not null check (point in ('ACCEPTANCE', 'SUPPLEMENT', 'END')),
    grade   text        not null,
    comment bytea       not null,
    at      timestamptz not null,
    primary key (matter, point)
);

-- The published figures count the ratings of a quarter.
create index ratings_by_time on ratings (at);

-- 差评核实整改: what the office does about a low rating. The content has the words and who wrote them; the words may tell who
-- reports an employer, so it is encrypted with the keys kept for that.
create table rating_reviews (
    matter  uuid    not null,
    point   text    not null,
    -- The last day for the next step.
    due     date    not null,
    -- The step that comes next; a person who comes second changes nothing.
    step    text    not null check (step in ('VERIFY', 'ANSWER', 'DONE')),
    -- Whether it was answered by the last day, for the published figures.
    in_time boolean not null default false,
    content bytea   not null,
    primary key (matter, point),
    foreign key (matter, point) references ratings
);

create index reviews_waiting on rating_reviews (due, matter, point) where step <> 'DONE';


-- 4. What a person keeps ----------------------------------------------------------------------------------------------

-- 消息: until when a person has read the messages about their matters. The messages themselves are not stored: they are
-- read from the trail. A person who never read one has no row.
create table messages_read (
    person uuid        primary key,
    until  timestamptz not null
) with (fillfactor = 80);

-- 我的收藏: the guides, and matters of guides, that a person marked. The matter is null where it is the whole guide.
create table favourites (
    id     uuid        primary key,
    person uuid        not null,
    guide  text        not null,
    matter text,
    marked timestamptz not null
);

create unique index one_favourite_of_a_thing on favourites (person, guide, matter) nulls not distinct;

-- 常用视图: the filters and orders of the desk's list that an officer has saved, each under a name. A row has all of an
-- officer's views in their order.
create table desk_views (
    officer uuid   primary key,
    version bigint not null,
    views   jsonb  not null
);


-- 5. Working calendar and recalculation -------------------------------------------------------------------------------

-- 部分节假日安排的通知. The notices that ship with the service are added at start, by PublishedNotices.
create table holiday_notices (
    -- The number of the document, and the id that stands for it in an address, where the number's signs do not belong.
    number      text        primary key,
    id          uuid        not null generated always as (md5(number)::uuid) stored unique,
    -- Goes up when there is something new to read before the notice is applied.
    version     bigint      not null default 0,

    -- What the document says.
    issued      date        not null,
    year        integer     not null,
    holidays    date[]      not null,
    workdays    date[]      not null,
    source      text        not null,
    supersedes  text,

    -- A notice is proposed first. It counts once an administrator has read what it changes and applied it.
    counts      boolean     not null,
    proposed_by uuid,
    proposed_at timestamptz,
    applied_by  uuid,
    applied_at  timestamptz
);

-- Who did what with which notice, and what the notice said then.
create table notice_events (
    id              bigint      primary key generated always as identity,
    notice          uuid        not null,
    number          text        not null,
    at              timestamptz not null,
    -- Null where a notice came with the service.
    actor           uuid,
    action          text        not null check (action in ('proposed', 'applied', 'withdrawn', 'shipped')),
    content         jsonb       not null,
    -- The idempotency key of the request, and a hash of what it asked. So a repeated request proposes once.
    request         text,
    request_content text
);

create index on notice_events (notice);
create unique index one_proposal_a_request on notice_events (actor, request) where request is not null;

create trigger notice_events_are_append_only
    before update or delete or truncate on notice_events
    for each statement execute function refuse_to_change_rows();

-- A recalculation of every running clock because of a notice. A 'diff' only says what would change; an 'application'
-- stores it. They run one after another, in the order in which they started. An application ends with a look at
-- latecomers, and nothing waits for that. All progress is stored here, so that any node can continue.
create table recalculations (
    id       uuid        primary key default gen_random_uuid(),
    notice   text        not null references holiday_notices on delete cascade,
    purpose  text        not null check (purpose in ('diff', 'application')),
    started  timestamptz not null,
    -- Whether its parts are stored, and how many matters were running then.
    planned  boolean     not null default false,
    matters  bigint      not null default 0,
    finished timestamptz
);

create index on recalculations (notice, purpose, started);
create index recalculations_under_way on recalculations (started, id) where finished is null;

-- A range of matters by their ids, calculated at once by one node.
create table recalculation_parts (
    recalculation uuid        not null references recalculations on delete cascade,
    part          integer     not null,

    -- Which matters: from the first id, up to and without the id beyond. The last part of an application takes only
    -- matters changed since an instant: those that other nodes stored before they knew of the notice.
    first         uuid        not null,
    beyond        uuid        not null,
    since         timestamptz,

    -- When a node may take it, which node has it, until when, and when it was done.
    not_before    timestamptz not null,
    lease         uuid,
    leased_until  timestamptz,
    done_at       timestamptz,

    -- A part that fails is tried again after longer and longer pauses. It says why it failed as long as it is not done.
    failures      integer     not null default 0,
    failure       text,

    -- What was counted: [{office, code, effect, sides, matters}].
    matters       integer     not null default 0,
    clocks        integer     not null default 0,
    tallies       jsonb       not null default '[]',

    primary key (recalculation, part)
);

create index recalculation_parts_to_do on recalculation_parts (recalculation, part) where done_at is null;

-- Some of the matters of which a day moves, or would move. They are examples to read.
create table recalculation_changes (
    recalculation uuid     not null references recalculations on delete cascade,
    matter        uuid     not null,
    bundle_number text     not null,
    ordinal       smallint not null,
    code          text     not null,
    office        text     not null,
    -- [{clock, side, effect, was, wasProvisional, becomes, becomesProvisional}]
    changes       jsonb    not null,
    primary key (recalculation, matter)
);

-- The matters that could not be calculated and were left out, and why.
create table recalculation_faults (
    recalculation uuid     not null references recalculations on delete cascade,
    matter        uuid     not null,
    reason        text     not null,
    primary key (recalculation, matter)
);


-- 6. Accounts, staff and sign-in --------------------------------------------------------------------------------------

-- Who can sign in.
create table accounts (
    id                   uuid        primary key,
    version              bigint      not null default 0,
    -- A closed account is nobody's: what is kept refers to it, and it says nothing any more.
    kind                 text        not null
                         check (kind in ('person', 'organisation', 'staff', 'administrator', 'closed')),
    created_at           timestamptz not null default now(),

    -- Persons and organisations have an identity number; the blind index finds it.
    name                 bytea,
    identity             bytea,
    identity_blind_index text        unique,

    -- Of the staff. HEAD marks an approver who is the head or the acting head of the office
    -- (本机关正职负责人或者主持工作的负责人). It is read at each request; no token carries it.
    office               text,
    district             text,
    roles                text[]      not null default '{}',
    suspended_at         timestamptz,

    check ((kind in ('person', 'organisation')) = (identity is not null and identity_blind_index is not null)),
    check ((kind = 'closed') = (name is null)),
    check (kind <> 'closed' or suspended_at is not null),
    check ((kind = 'staff') = (office is not null and district is not null)),
    check (roles @> array['APPROVER'] or not roles @> array['HEAD'])
);

create index accounts_of_staff on accounts (office, id) where kind = 'staff';

-- 曾用名: the name that a person's account had until 粤信签 confirmed another one.
create table former_names (
    id      uuid        primary key default gen_random_uuid(),
    account uuid        not null references accounts,
    name    bytea       not null,
    until   timestamptz not null
);

create index former_names_of_account on former_names (account, until desc);

-- What a person types to sign in. It may be a telephone number. So it is encrypted, and found by its blind index.
create table account_logins (
    account           uuid        primary key references accounts,
    login_blind_index text        not null unique,
    login             bytea       not null,
    password_hash     text        not null,
    -- Until when it opens the account, if somebody else than the holder chose it. The holder has to replace it.
    first_until       timestamptz,
    changed_at        timestamptz not null default now()
);

-- A link that sets a password, the latest of each account. The id is a hash of what the link holds.
create table password_links (
    account uuid        primary key references accounts,
    id      text        not null unique,
    expires timestamptz not null
);

-- Who changed what about which account. Of citizens and enterprises only the changes of their password are here,
-- and that they closed it.
create table staff_changes (
    id               uuid        primary key,
    account          uuid        not null references accounts,
    -- No reference: an administrator of a trusted issuer has no account here, and may change the staff too.
    changed_by       uuid        not null,
    at               timestamptz not null,
    kind             text        not null,

    office_before    text,
    district_before  text,
    roles_before     text[],
    suspended_before boolean,

    office_after     text,
    district_after   text,
    roles_after      text[],
    suspended_after  boolean,

    -- Why an administrator ended the sessions.
    reason           text
);

create index on staff_changes (account, at);

create trigger staff_changes_are_append_only
    before update or delete on staff_changes
    for each statement execute function refuse_to_change_rows();

-- The second factor of a member of the staff: the secret that an authenticator app shares, encrypted. It counts once a
-- code has confirmed it. A code counts once: the step of the last one is kept.
create table second_factors (
    person    uuid        primary key references accounts,
    secret    bytea       not null,
    begun     timestamptz not null,
    confirmed timestamptz,
    last_step bigint,

    check ((confirmed is null) = (last_step is null))
);

-- Codes that replace a lost phone, each once. A code has 80 random bits, so its plain SHA-256 is stored.
create table recovery_codes (
    person uuid not null references second_factors on delete cascade,
    code   text not null,
    primary key (person, code)
);

-- 通行密钥: passkeys that a member of the staff uses instead of a code. Nothing here is secret: key is the attested
-- credential data with the public key, uses is the authenticator's count of answers. A passkey stands beside the app,
-- and goes with it.
create table passkeys (
    id         uuid        primary key,
    person     uuid        not null references second_factors on delete cascade,
    name       text        not null,
    credential text        not null unique,
    key        text        not null,
    synced     boolean     not null,
    uses       bigint      not null,
    added      timestamptz not null,
    used       timestamptz
);

create index on passkeys (person, added);

-- 重置二次验证: one administrator proposes to remove a lost second factor, another one approves it. Both are in
-- staff_changes.
create table factor_resets (
    id          uuid        primary key,
    person      uuid        not null references accounts,
    -- No reference, as in staff_changes.
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    reason      text        not null,
    decided_at  timestamptz
);

create unique index one_reset_waits on factor_resets (person) where decided_at is null;

-- 工号: the number that names a member of the staff to people outside. It is given when they first read somebody's
-- papers.
create table staff_numbers (
    staff  uuid   primary key,
    number bigint not null generated always as identity unique
);

-- What people agreed to, in which wording, and when they withdrew it.
create table consents (
    person       uuid        not null references accounts,
    purpose      text        not null,
    text_version text        not null,
    given        timestamptz not null,
    withdrawn    timestamptz
);

create unique index one_consent_holds on consents (person, purpose, text_version) where withdrawn is null;
create index on consents (person, given);

-- The tables below hold sign-ins under way, and what follows from them. Their ids are SHA-256 hashes: who reads these
-- tables finds nothing to use. Rows that have expired are deleted.

-- A sign-in that waits for the person, ten minutes at most. See RFC 6749 and RFC 7636 for its columns.
create table sign_ins (
    id           text        primary key,
    browser      text        not null,
    client       text        not null,
    redirect_uri text        not null,
    challenge    text        not null,
    scopes       text[]      not null,
    state        text,
    nonce        text,
    expires      timestamptz not null,
    -- The member of the staff whose password was right, and whose second factor is still to come.
    proven       uuid        references accounts
);

create index on sign_ins (expires);

-- What a passkey has to sign, once, within five minutes. The subject is a sign-in, or the person who adds a passkey.
-- The challenge itself is stored: without the person's authenticator it is of no use.
create table passkey_challenges (
    subject   text        primary key,
    challenge text        not null,
    expires   timestamptz not null
);

create index on passkey_challenges (expires);

-- 粤信签: a sign-in on its way there and back. What names a person is encrypted in the details. No picture of a face,
-- and nothing derived from one, is ever stored.
create table face_sign_ins (
    id           text        primary key,
    sign_in      text        not null,
    browser      text        not null,
    way          text        not null,
    agreed       boolean     not null,
    face_consent boolean     not null,
    expires      timestamptz not null,

    stage        text        not null check (stage in ('at-provider', 'wants-details', 'at-face', 'ended')),
    state        text        unique,
    details      bytea,
    outcome      text,
    person       uuid        references accounts,

    check ((stage = 'ended') = (outcome is not null))
);

create index on face_sign_ins (expires);

-- 扫码登录: a device that waits until a phone admits it. The code that the phone sends is short, so a keyed hash of it
-- is stored. The device's own code is long, and its plain hash is the id.
create table device_sign_ins (
    id        text        primary key,
    user_code text        not null unique,

    -- What the device asked for, in which browser, where, and when.
    client    text        not null,
    scopes    text[]      not null,
    browser   text        not null,
    place     text        not null,
    asked     timestamptz not null,
    expires   timestamptz not null,

    -- What the phone decided. The person is null where it did not admit the device.
    decided   timestamptz,
    person    uuid        references accounts,
    signed_in timestamptz,

    -- When the device last asked for the decision, and how many seconds it has to leave between two questions.
    polled    timestamptz,
    pace      integer     not null,

    check ((person is null) = (signed_in is null)),
    check (person is null or decided is not null)
);

create index on device_sign_ins (expires);

create table captcha_answers (
    id      text        primary key,
    answer  text        not null,
    expires timestamptz not null
);

create index on captcha_answers (expires);

-- Failed attempts to prove an identity, by the blind index of the identity that was claimed. An attempt under way
-- blocks others until it is settled, or until busy_until.
create table failed_attempts (
    subject      text        primary key,
    failures     integer     not null,
    last_failure timestamptz not null,
    open_from    timestamptz not null,
    busy_until   timestamptz not null
);

create index on failed_attempts (last_failure);

-- Until when an allowance of failed attempts is used up, by the blind index of its subject, such as a network.
create table attempt_allowances (
    subject    text        primary key,
    used_until timestamptz not null
);

create index on attempt_allowances (used_until);

-- The browsers that an account has signed in on, by a hash of what the browser's cookie holds.
create table known_devices (
    device  text        not null,
    account uuid        not null references accounts on delete cascade,
    seen_at timestamptz not null,
    primary key (device, account)
);

create index on known_devices (account);
create index on known_devices (seen_at);

create table authorization_codes (
    id           text        primary key,
    person       uuid        not null references accounts,
    client       text        not null,
    redirect_uri text        not null,
    challenge    text        not null,
    scopes       text[]      not null,
    nonce        text,
    signed_in    timestamptz not null,
    -- By what the person proved who they are: the token's amr.
    signed_in_by text        not null,
    expires      timestamptz not null,
    -- The family of the refresh tokens that the code gives. A code that is used twice ends its family.
    family       uuid        not null unique,
    uses         integer     not null default 0
);

create index on authorization_codes (expires);

-- The refresh tokens that follow from one sign-in, each replaced by the next.
create table refresh_families (
    id          uuid        primary key,
    person      uuid        not null references accounts,
    client      text        not null,
    scopes      text[]      not null,
    signed_in   timestamptz not null,
    signed_in_by text       not null,
    expires     timestamptz not null,
    revoked_at  timestamptz,
    -- When the newest token was issued, and how long the family lasts after that.
    used_at     timestamptz not null,
    unused_seconds bigint   not null,

    -- The newest token, the one that it replaced, and when. An answer may be lost: then the replaced token is taken
    -- once more, and replaced_at becomes null.
    newest      text        not null,
    replaced    text,
    replaced_at timestamptz
);

create index on refresh_families (person);
create index on refresh_families (expires);

create table refresh_tokens (
    id     text primary key,
    family uuid not null references refresh_families on delete cascade
);

create index on refresh_tokens (family);

-- The keys that sign tokens.
create table signing_keys (
    id          text        primary key,
    private_key bytea       not null,
    public_key  bytea       not null,
    signs_from  timestamptz not null unique,
    signs_until timestamptz not null
);


-- 7. Who read personal data -------------------------------------------------------------------------------------------

-- A member of the staff read a person's papers. It is stored beside the matter, not in the matter's trail.
create table personal_data_accesses (
    id       uuid        primary key,
    person   uuid        not null,
    at       timestamptz not null,

    -- Who read, in which post then.
    reader   uuid        not null,
    office   text        not null,
    district text        not null,
    roles    text[]      not null,

    -- What was read.
    papers   text        not null,
    -- No reference: who read what is kept longer than the matter.
    matter   uuid        not null,
    material uuid
);

create index personal_data_accesses_of_person on personal_data_accesses (person, at desc, id desc);

-- An administrator looks for what a member of the staff read, who read of a matter, and what was read at a time.
create index personal_data_accesses_of_reader on personal_data_accesses (reader, at desc, id desc);
create index personal_data_accesses_of_matter on personal_data_accesses (matter, at desc, id desc);
create index personal_data_accesses_by_time on personal_data_accesses (at desc, id desc);

create trigger personal_data_accesses_are_append_only
    before update or delete or truncate on personal_data_accesses
    for each statement execute function refuse_to_change_rows();

-- That an administrator looked into the table above, for what, and why. The person is null where nobody with the number
-- that was typed has an account.
create table access_searches (
    id            uuid        primary key,
    administrator uuid        not null,
    at            timestamptz not null,
    reason        text        not null,

    about_person  boolean     not null,
    person        uuid,
    staff_number  bigint,
    bundle_number text,
    ordinal       integer,
    since         timestamptz,
    until         timestamptz
);

create index access_searches_by_time on access_searches (at desc, id desc);

create trigger access_searches_are_append_only
    before update or delete or truncate on access_searches
    for each statement execute function refuse_to_change_rows();

-- A person's own data that is otherwise masked was shown in full, to the person or to who acts for them.
create table unmasked_accesses (
    id     uuid        primary key,
    person uuid        not null,
    viewer uuid        not null,
    bundle uuid,
    at     timestamptz not null
);

create index unmasked_accesses_of_person on unmasked_accesses (person, at desc, id desc);

create trigger unmasked_accesses_are_append_only
    before update or delete or truncate on unmasked_accesses
    for each statement execute function refuse_to_change_rows();


-- 免提交: the consents to take a paper, a file or an electronic licence for a bundle instead of an upload, and to look for a
-- kind of licence at the province's platform. Such a search has no number and no day: nothing was found yet. They stay when the bundle is deleted.
create table reuse_consents (
    id           uuid        primary key,
    person       uuid        not null,
    consented_by uuid        not null,
    at           timestamptz not null,
    bundle       uuid        not null,

    -- What was taken, as which materials, and the version of the text that the person read.
    kind         text        not null,
    reference    uuid        not null,
    title        text        not null,
    number       text,
    issuer       text,
    issued       date,
    meets        text[]      not null,
    text_version text        not null
);

create index reuse_consents_of_person on reuse_consents (person, at desc, id desc);

create trigger reuse_consents_are_append_only
    before update or delete or truncate on reuse_consents
    for each statement execute function refuse_to_change_rows();


-- 8. Announcements and guides -----------------------------------------------------------------------------------------

-- 站内公告: shown to everyone from its first day to its last, unless it is withdrawn.
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

    -- The idempotency key of the request, and a hash of what it asked. So a repeated request publishes once.
    request         text        not null,
    request_content text        not null
);

create unique index one_announcement_a_request on announcements (published_by, request);
create index announcements_shown on announcements (shown_from desc, id desc) where withdrawn_at is null;

-- Who published or withdrew which announcement, and what it said then.
create table announcement_events (
    id           bigint      primary key generated always as identity,
    announcement uuid        not null,
    at           timestamptz not null,
    actor        uuid        not null,
    action       text        not null check (action in ('published', 'withdrawn')),
    content      jsonb       not null
);

create trigger announcement_events_are_append_only
    before update or delete or truncate on announcement_events
    for each statement execute function refuse_to_change_rows();


-- 修订办事指南: what administrators change in a guide at the desk. See onething.domain.amendment.
create table guide_amendments (
    id        uuid        primary key,
    -- Goes up with every change.
    version   bigint      not null default 0,

    -- The version of the guide on which it is based, and the one that it becomes. A withdrawn version keeps its number.
    guide     text        not null,
    base      integer     not null,
    becomes   integer     not null check (becomes > base),
    stage     text        not null check (stage in ('EDITING', 'SUBMITTED', 'PUBLISHED', 'DISCARDED', 'WITHDRAWING', 'WITHDRAWN')),
    opened_by uuid        not null,
    opened_at timestamptz not null,

    -- The changed values, each with who changed it, when, why and by which article; who has changed anything; the first
    -- day; the last decision.
    content   jsonb       not null
);

create unique index one_open_amendment_a_guide on guide_amendments (guide)
    where stage in ('EDITING', 'SUBMITTED', 'WITHDRAWING');
create index amendments_of_a_guide on guide_amendments (guide, opened_at desc, id desc);

-- Who changed which amendment, and what it was then.
create table guide_amendment_events (
    id        bigint      primary key generated always as identity,
    amendment uuid        not null references guide_amendments,
    version   bigint      not null,
    at        timestamptz not null,
    actor     uuid        not null,
    stage     text        not null,
    content   jsonb       not null
);

create trigger guide_amendment_events_are_append_only
    before update or delete or truncate on guide_amendment_events
    for each statement execute function refuse_to_change_rows();

-- The versions of guides that were made at the desk. The files are stored whole: what two people approved stays as it
-- was, also when the version changes on which it was based.
create table guide_versions (
    guide        text        not null,
    version      integer     not null,
    amendment    uuid        not null references guide_amendments,
    published_by uuid        not null,
    published_at timestamptz not null,
    -- {name of the file: text}.
    files        jsonb       not null,

    primary key (guide, version)
);

create trigger guide_versions_are_append_only
    before update or delete or truncate on guide_versions
    for each statement execute function refuse_to_change_rows();


-- 9. Notifications ----------------------------------------------------------------------------------------------------

-- By which channels a person wants to be notified, in the order in which they are tried, and where each reaches the
-- person. An address may tell who reports an employer, so they are encrypted with the keys kept for that.
create table contact_preferences (
    person    uuid        primary key,
    channels  text[]      not null,
    addresses bytea       not null,
    changed   timestamptz not null
) with (fillfactor = 80);

-- What waits to be sent to applicants outside the pages, and what became of it. It says nothing of its content: the
-- relay reads the trail when it sends. See onething.domain.notification.
create table notifications (
    -- The key by which a provider or a person recognises a repeated one. In the order of time: a notice adds hundreds of
    -- thousands, and random ones would each be on another page of the index.
    id           uuid        primary key default uuidv7(),
    -- The order within a matter.
    number       bigint      not null generated always as identity,
    -- No reference: its check would lock the matter, and a recalculation must not.
    matter       uuid        not null,
    recipient    uuid        not null,

    -- Why it is sent: the sequence of an event, a window and the day of its end, a recalculation, or the answer to a
    -- rating, of which the desk learns nothing.
    cause        text        not null check (cause in ('EVENT', 'REMINDER', 'DATES_MOVED', 'RATING_ANSWERED')),
    occasion     text        not null,
    -- What the link leads by. It is short and random, and no secret: the page opens for the recipient only. Null until it
    -- is first taken to be sent.
    code         text,

    -- Not sent before; and when a node may take it. A node that has taken it has a lease until then.
    not_before   timestamptz not null,
    next_attempt timestamptz not null,
    lease        uuid,

    -- How far the attempts have come: the channels that are not tried again, and the failures of the present one.
    state        text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'UNDELIVERABLE')),
    given_up     text[]      not null default '{}',
    failures     integer     not null default 0,

    -- What it was about, by which channel it was delivered, the provider's number of it, and when; or why not.
    kind         text,
    channel      text,
    provider_id  text,
    settled      timestamptz,
    reason       text,

    constraint one_notification_an_occasion unique (matter, cause, occasion)
);

create unique index one_notification_a_code on notifications (code) where code is not null;
create index notifications_to_send on notifications (next_attempt) where state = 'WAITING';
create index notifications_undeliverable on notifications (number) where state = 'UNDELIVERABLE';

-- Each event that somebody else than the applicant caused enters the outbox with the statement that writes it, whichever
-- statement that is. The relay decides whether it notifies anybody.
create function events_enter_the_outbox() returns trigger language plpgsql as $$
begin
    insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt)
    select event.matter, matter.applicant, 'EVENT', event.sequence::text, event.at, event.at
      from added as event join matters as matter on matter.id = event.matter
     where event.actor is distinct from matter.applicant
     order by event.matter, event.sequence;
    return null;
end
$$;

create trigger events_enter_the_outbox
    after insert on trail
    referencing new table as added
    for each statement execute function events_enter_the_outbox();


-- 10. Payments --------------------------------------------------------------------------------------------------------

-- 支付指令: orders to the bank of the fund. A row says which event of a matter ordered the payment; to whom and how much
-- stays in the matter, encrypted. See onething.domain.payment.
create table payment_orders (
    -- The key by which the bank recognises an order that is sent again.
    id           uuid        primary key default gen_random_uuid(),
    matter       uuid        not null,
    event        bigint      not null,
    ordered      timestamptz not null,

    -- How far it has come, and how often in a row the bank had no new answer.
    state        text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'PAID', 'REFUSED')),
    attempts     integer     not null default 0,

    -- When a node may ask the bank. A node that has taken it has a lease until then.
    next_attempt timestamptz not null,
    lease        uuid,

    -- The bank's number of the order or of its receipt, why it refused or has no answer, and when its last answer came.
    provider_id  text,
    reason       text,
    settled      timestamptz,

    constraint one_payment_order_an_event unique (matter, event)
);

create index payment_orders_open on payment_orders (next_attempt) where settled is null;

-- Each event that orders a payment enters with the statement that writes it, whichever statement that is.
create function payments_enter_the_outbox() returns trigger language plpgsql as $$
begin
    insert into payment_orders (matter, event, ordered, next_attempt)
    select event.matter, event.sequence, event.at, event.at
      from added as event
     where event.effects @> '["order:payment"]';
    return null;
end
$$;

create trigger payments_enter_the_outbox
    after insert on trail
    referencing new table as added
    for each statement execute function payments_enter_the_outbox();


-- 11. Transparency log ------------------------------------------------------------------------------------------------

-- 公证日志: the events of all trails in one order, each at its place for ever. The Merkle tree over their hashes shows to
-- people who do not trust the service that none was changed. See onething.domain.transparency.
create table log_leaves (
    place    bigint primary key,
    matter   uuid   not null,
    sequence bigint not null,

    foreign key (matter, sequence) references trail,
    unique (matter, sequence)
);

-- The hashes of the complete subtrees, the leaves at level 0. A complete subtree never changes, so a proof reads a few
-- rows.
create table log_nodes (
    level smallint not null,
    place bigint   not null,
    hash  bytea    not null check (length(hash) = 32),

    primary key (level, place)
);

create index log_nodes_by_leaf on log_nodes (hash) where level = 0;

-- The signed heads: what the service stated of the log, as everybody can read it.
create table log_heads (
    size  bigint      primary key,
    root  bytea       not null check (length(root) = 32),
    at    timestamptz not null,
    token text        not null
);

create trigger log_leaves_are_append_only
    before update or delete or truncate on log_leaves
    for each statement execute function refuse_to_change_rows();

create trigger log_nodes_are_append_only
    before update or delete or truncate on log_nodes
    for each statement execute function refuse_to_change_rows();

create trigger log_heads_are_append_only
    before update or delete or truncate on log_heads
    for each statement execute function refuse_to_change_rows();

-- The keys that sign the log; the last one signs. They are not those of tokens, which end after a month: what the log
-- signed is checked for years.
create table log_keys (
    number      integer     primary key,
    id          text        not null unique,
    private_key bytea       not null,
    public_key  bytea       not null,
    made        timestamptz not null
);


-- 12. Holds -----------------------------------------------------------------------------------------------------------

-- While one is not released, nothing leaves the service by itself, and nothing that it does by itself decides anything.
-- A restore places one: what the database does not know any more may have been sent. See
-- docs/decisions/0061-a-restored-service-waits-for-its-operator.md.
create table outgoing_holds (
    id       uuid        primary key default gen_random_uuid(),
    since    timestamptz not null,
    released timestamptz
);

create unique index one_hold_at_a_time on outgoing_holds ((true)) where released is null;


-- 13. Retention -------------------------------------------------------------------------------------------------------

-- 继续保存: the files that administrators keep beyond their period. See onething.domain.retention.
create table retention_holds (
    id          uuid        primary key,
    -- The number: a hold outlives the file.
    bundle      text        not null,
    held_by     uuid        not null,
    held_at     timestamptz not null,
    ground      text        not null,
    reason      text        not null,
    -- The last day; null until it is released.
    until       date,

    released_by uuid,
    released_at timestamptz,
    check ((released_at is null) = (released_by is null))
);

create index retention_holds_in_force on retention_holds (bundle) where released_at is null;

-- 鉴定销毁清册: what was destroyed, and on whose word. It is kept for ever and names nobody whom a file was about.
create table destruction_lists (
    id          uuid        primary key,
    compiled    timestamptz not null,

    -- Two administrators; nothing is destroyed before the second.
    first_by    uuid,
    first_at    timestamptz,
    second_by   uuid,
    second_at   timestamptz,

    declined_by uuid,
    declined_at timestamptz,

    -- Until it is declined or carried out.
    open        boolean     not null default true,

    check ((first_at is null) = (first_by is null) and (second_at is null) = (second_by is null)
           and (declined_at is null) = (declined_by is null)),
    constraint two_persons check (second_by <> first_by and (second_by is null or first_by is not null)),
    constraint declined_before_the_second check (declined_at is null or second_at is null)
);

create unique index one_open_destruction_list on destruction_lists ((true)) where open;

create table destruction_entries (
    list       uuid        not null references destruction_lists,
    place      integer     not null,
    -- No reference: the entry outlives the bundle.
    bundle     uuid        not null,
    number     text        not null,
    matters    text[]      not null,
    closed     date        not null,
    -- In years.
    keep       integer     not null,
    basis      text        not null,
    until      date        not null,
    documents  integer     not null,
    papers     integer     not null,

    -- When it was destroyed or spared; and what needed it then.
    ended      timestamptz,
    spared     text,

    primary key (list, place),
    constraint one_entry_a_bundle unique (list, bundle),
    check (spared is null or ended is not null)
);

create index destruction_entries_of_bundle on destruction_entries (bundle);

create trigger destruction_lists_stay
    before update of id, compiled or delete or truncate on destruction_lists
    for each statement execute function refuse_to_change_rows();

create trigger destruction_entries_stay
    before update of list, place, bundle, number, matters, closed, keep, basis, until, documents, papers
        or delete or truncate on destruction_entries
    for each statement execute function refuse_to_change_rows();
