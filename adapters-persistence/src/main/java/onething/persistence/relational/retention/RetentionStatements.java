package onething.persistence.relational.retention;

import onething.persistence.relational.matter.EventRow;

/// The SQL statements for the files of bundles.
final class RetentionStatements {

    /// What still needs the file of `bundle`, by the names of [onething.domain.retention.Obstacle].
    private static final String OBSTACLES = Obstacles.of("matter.bundle = bundle.id", """
                case when exists (select from retention_holds as hold
                                   where hold.bundle = bundle.number and hold.released_at is null
                                     and (hold.until is null or hold.until >= :today::date))
                     then 'HOLD' end
            """);

    /// A matter ended with the event that last changed its standing: corrections and erasures come after it.
    private static final String FILE = """
            select bundle.id, bundle.number, file.ids, file.codes, file.guides, file.versions, file.closed,
                   (select count(*)::integer from materials where materials.bundle = bundle.id) as documents,
                   (select count(*)::integer from papers where papers.bundle = bundle.id) as papers,
                   %s as obstacles
              from bundles as bundle
             cross join lateral (
                    select array_agg(matter.id order by matter.ordinal) as ids,
                           array_agg(matter.code order by matter.ordinal) as codes,
                           array_agg(matter.guide order by matter.ordinal) as guides,
                           array_agg(matter.guide_version order by matter.ordinal) as versions,
                           array_agg(case when matter.ended then (
                               select (extract(epoch from max(event.at)) * 1000000)::bigint
                                 from trail as event
                                where event.matter = matter.id and event.standing_before <> event.standing_after
                           ) end order by matter.ordinal) as closed
                      from matters as matter
                     where matter.bundle = bundle.id
             ) as file
            """.formatted(OBSTACLES);

    static final String RECEIVED = FILE + """
             where bundle.received < :before and (:after::uuid is null or bundle.id > :after::uuid)
               and not exists (select from destruction_entries as entry
                                where entry.bundle = bundle.id and entry.ended is null
                                  and exists (select from destruction_lists as list where list.id = entry.list and list.open))
             order by bundle.id
             limit :limit
            """;

    static final String FIND = FILE + " where bundle.id = :bundle and bundle.received is not null";

    static final String EXISTS = "select exists (select from bundles where number = :number) as found";

    static final String SOUGHT = """
            select exists (
                select from (
                        select term.matter from unnest(:open::text[]) as way (terms)
                          join search_terms as term on term.open @> way.terms::bigint[]
                         union all
                        select term.matter from unnest(:secret::text[]) as way (terms)
                          join search_terms as term on term.secret @> way.terms::bigint[] and term.secret <> '{}'
                       ) as found
                  join matters as matter on matter.id = found.matter
                 where not matter.ended and matter.bundle <> :apart
            ) as found
            """;

    /// The entry and the matters are locked, so that two nodes do not destroy one file. A matter that went on
    /// meanwhile has another last event, and its next place is taken: then nothing of the statement is done.
    static final String DESTROY = """
            with entry as materialized (
                select entry.list, entry.place
                  from destruction_entries as entry
                  join destruction_lists as list on list.id = entry.list
                 where entry.list = :list and entry.bundle = :bundle and entry.ended is null and list.second_at is not null
                   for update of entry
            ), held as materialized (
                select matter.id
                  from entry join matters as matter on matter.bundle = :bundle
                 order by matter.id
                   for update of matter
            ), whole as materialized (
                select 1
                  from bundles as bundle
                 where bundle.id = :bundle
                   and cardinality(:ids::uuid[]) > 0
                   and (select count(*) from held where held.id = any(:ids::uuid[])) = cardinality(:ids::uuid[])
                   and (select count(*) from held) = cardinality(:ids::uuid[])
                   and cardinality(%s) = 0
                   and not exists (
                           select from unnest(:ids::uuid[], :previous::text[]) as told (matter, previous)
                            where told.previous <> (select last.hash from trail as last
                                                     where last.matter = told.matter
                                                     order by last.sequence desc limit 1))
            ), wordless as (
                update trail set words = null from whole where trail.matter = any(:ids::uuid[]) and trail.words is not null
            ), told as (
            %s
            ), states as (delete from matter_states using whole where matter_states.matter = any(:ids::uuid[])
            ), due_dates as (delete from matter_due_dates using whole where matter_due_dates.matter = any(:ids::uuid[])
            ), escalations as (delete from fired_escalations using whole where fired_escalations.matter = any(:ids::uuid[])
            ), corrected as (delete from corrections using whole where corrections.matter = any(:ids::uuid[])
            ), asked as (delete from inquiries using whole where inquiries.matter = any(:ids::uuid[])
            ), booked as (delete from appointments using whole where appointments.matter = any(:ids::uuid[])
            ), noted as (delete from internal_notes using whole where internal_notes.matter = any(:ids::uuid[])
            ), erased as (delete from note_erasures using whole where note_erasures.matter = any(:ids::uuid[])
            ), reviewed as (delete from rating_reviews using whole where rating_reviews.matter = any(:ids::uuid[])
            ), rated as (delete from ratings using whole where ratings.matter = any(:ids::uuid[])
            ), notified as (delete from notifications using whole where notifications.matter = any(:ids::uuid[])
            ), paid as (delete from payment_orders using whole where payment_orders.matter = any(:ids::uuid[])
            ), moved as (delete from recalculation_changes using whole where recalculation_changes.matter = any(:ids::uuid[])
            ), sealed as (
                delete from paper_seals using whole
                 where paper_seals.id in (select papers.id from papers where papers.bundle = :bundle)
            ), rendered as (
                delete from paper_files using whole
                 where paper_files.paper in (select papers.id from papers where papers.bundle = :bundle)
            ), issued as (delete from papers using whole where papers.bundle = :bundle
            ), files as (delete from matters using whole where matters.bundle = :bundle
            ), requests as (delete from idempotency_keys using whole where idempotency_keys.bundle = :bundle
            ), bundled as (delete from bundles using whole where bundles.id = :bundle
            ), ended as (
                update destruction_entries as done
                   set ended = :at
                  from whole, entry
                 where done.list = entry.list and done.place = entry.place
            ), carried_out as (
                update destruction_lists as list
                   set open = false
                  from whole
                 where list.id = :list
                   and not exists (select from destruction_entries as other
                                    where other.list = :list and other.bundle <> :bundle and other.ended is null)
            )
            select count(*) as done from whole
            """.formatted(OBSTACLES, EventRow.RECORD.formatted("whole"));

    static final String ADD_LIST = """
            with added as (
                insert into destruction_lists (id, compiled) values (:id, :compiled)
                on conflict ((true)) where open do nothing
                returning id
            ), listed as (
                insert into destruction_entries (list, place, bundle, number, matters, closed, keep, basis, until, documents, papers)
                select added.id, entry.place, entry.bundle, entry.number, entry.matters::text[], entry.closed, entry.keep,
                       entry.basis, entry.until, entry.documents, entry.papers
                  from added,
                       unnest(:bundles::uuid[], :numbers::text[], :matters::text[], :closed::date[], :keeps::integer[],
                              :bases::text[], :untils::date[], :documents::integer[], :papers::integer[])
                       with ordinality
                       as entry (bundle, number, matters, closed, keep, basis, until, documents, papers, place)
            )
            select count(*) as added from added
            """;

    private static final String LISTS = """
            select list.*, entry.place, entry.bundle, entry.number, entry.matters, entry.closed, entry.keep, entry.basis,
                   entry.until, entry.documents, entry.papers, entry.ended, entry.spared
              from %s as list
              join destruction_entries as entry on entry.list = list.id
             order by list.compiled desc, list.id desc, entry.place
            """;

    static final String FIND_LIST = LISTS.formatted("(select * from destruction_lists where id = :list)");

    static final String LATEST =
            LISTS.formatted("(select * from destruction_lists order by compiled desc, id desc limit :limit)");

    static final String APPROVE_FIRST = """
            update destruction_lists set first_by = :by, first_at = :at
             where id = :list and declined_at is null and first_at is null
            """;

    static final String APPROVE_SECOND = """
            update destruction_lists set second_by = :by, second_at = :at
             where id = :list and declined_at is null and first_at is not null and first_by <> :by and second_at is null
            """;

    static final String DECLINE = """
            update destruction_lists set declined_by = :by, declined_at = :at, open = false
             where id = :list and declined_at is null and second_at is null
            """;

    static final String SPARE = """
            with spared as (
                update destruction_entries set ended = :at, spared = :spared
                 where list = :list and bundle = :bundle and ended is null
            )
            update destruction_lists as list set open = false
             where list.id = :list
               and not exists (select from destruction_entries as other
                                where other.list = :list and other.bundle <> :bundle and other.ended is null)
            """;

    static final String HOLD = """
            insert into retention_holds (id, bundle, held_by, held_at, ground, reason, until)
            values (:id, :bundle, :by, :at, :ground, :reason, :until)
            """;

    static final String HELD = """
            select * from retention_holds
             where released_at is null and (until is null or until >= :today)
             order by held_at desc, id desc
            """;

    static final String RELEASE = """
            update retention_holds set released_by = :by, released_at = :at where id = :hold and released_at is null
            """;

    private RetentionStatements() {}
}
