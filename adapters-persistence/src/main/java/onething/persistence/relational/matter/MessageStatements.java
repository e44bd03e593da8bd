package onething.persistence.relational.matter;

import static java.util.stream.Collectors.joining;

import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.message.Message;
import onething.domain.trail.ServiceEvent;
import onething.domain.trail.ServiceEvent.Audience;

/// The SQL statements for messages: the events of an applicant's matters that the applicant sees.
final class MessageStatements {

    /// [Message#isVisible] in SQL, for an `event` of a `matter`; the applicant is bound.
    private static final String VISIBLE = """
            event.actor is distinct from matter.applicant
               and event.action not in (%1$s)
               and (event.action not in (%2$s) or exists (
                        select from jsonb_array_elements(matter.clocks) as kept
                         where kept->'rule'->>'turn' = '%3$s'
                           and event.effects @> to_jsonb(event.action || ':' || (kept->'rule'->>'code'))))
            """.formatted(
                    quoted(Audience.OFFICE), quoted(Audience.KEEPER_OF_CLOCK), ResponsibleParty.CITIZEN.storedName());

    /// One row for each unread message of the applicant. A matter that has not changed since they last
    /// read has nothing new, so only the trails of changed matters are read.
    static final String UNREAD = """
            from matters as matter
              left join messages_read as mark on mark.person = matter.applicant
              join trail as event on event.matter = matter.id
             where matter.applicant = :applicant
               and matter.changed > coalesce(mark.until, '-infinity')
               and event.at > coalesce(mark.until, '-infinity')
               and %s
            """.formatted(VISIBLE);

    /// The id is [Message#id]. The rows are counted separately, so one statement returns the page and the
    /// total.
    static final String OF_APPLICANT = """
            with told as materialized (
                select event.matter, event.sequence, event.at,
                       (lpad(to_hex(event.sequence), 16, '0') || right(event.hash, 16))::uuid as id
                  from matters as matter join trail as event on event.matter = matter.id
                 where matter.applicant = :applicant and %1$s
            ), page as (
                select * from told
                 where :afterId::uuid is null or (at, id) < (:afterKey::timestamptz, :afterId::uuid)
                 order by at desc, id desc
                 limit :limit
            )
            select (select count(*) from told) as total, message.*
              from (select 1) as listing
              left join (
                    select page.id as message, coalesce(page.at <= mark.until, false) as read, %2$s, %3$s
                      from page
                      join matters as matter on matter.id = page.matter
                      join trail as event on event.matter = page.matter and event.sequence = page.sequence
                      left join messages_read as mark on mark.person = matter.applicant
              ) as message on true
             order by message.event_at desc, message.message desc
            """.formatted(VISIBLE, MatterRecordRow.FILE, EventRow.COLUMNS);

    static final String MARK_READ = """
            insert into messages_read as mark (person, until) values (:applicant, :until)
            on conflict (person) do update set until = excluded.until where mark.until < excluded.until
            """;

    static final String READ_UNTIL = "select until from messages_read where person = :applicant";

    private MessageStatements() {}

    private static String quoted(Audience audience) {
        return ServiceEvent.namesFor(audience).stream().sorted().collect(joining("', '", "'", "'"));
    }
}
