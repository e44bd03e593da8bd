-- What lies in the store of contents: each is there as long as a material refers to it, and a while longer.
create table contents (
    sha256 text        primary key,
    -- When it was last handed in, or a material that referred to it went away.
    needed timestamptz not null
);

create index contents_by_need on contents (needed);

-- Which drafts nobody has changed for long.
create index drafts_by_change on bundles (changed) where number is null;

-- Whatever takes a material away (a file removed, a draft discarded or expired), its content stays a while from then on.
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

-- Adds a file to a bundle, if the quotas of the bundle and of its applicant allow it. Files come in at once, so it is decided
-- here, under a lock a person: each statement of a function sees what was committed before it, which the parts of one
-- statement do not.
--
-- Empty when there is no such bundle. The outcome is "added", or nothing was changed: "present" (the bundle has that file for
-- the same materials), "bundle-full", "person-full", or "content-gone" (the store has it no more).
create function hand_in_material(
    the_bundle uuid, while_draft boolean, the_material uuid, the_name bytea, the_type text, the_size bigint, the_hash text,
    what_it_meets text[], at_time timestamptz,
    bundle_files integer, bundle_bytes bigint, person_files integer, person_bytes bigint, counted_since timestamptz)
    returns table (outcome text, version bigint) language plpgsql as $$
declare
    owner uuid;
begin
    select bundle.applicant into owner
      from bundles as bundle
     where bundle.id = the_bundle and (bundle.number is null) = while_draft
       for update;
    if not found then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(owner::text, 0));
    if exists (select from materials
                where bundle = the_bundle and sha256 = the_hash and meets = what_it_meets) then
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
    insert into materials (id, bundle, place, file_name, media_type, size, sha256, meets, handed_in)
    select the_material, the_bundle, coalesce(max(place) + 1, 0), the_name, the_type, the_size, the_hash, what_it_meets, at_time
      from materials where bundle = the_bundle;
    return query
        update bundles as bundle
           set version = bundle.version + 1, changed = case when while_draft then at_time else bundle.changed end
         where bundle.id = the_bundle
        returning 'added'::text, bundle.version;
end
$$;
