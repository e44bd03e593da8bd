package onething.persistence.relational.appointment;

import onething.persistence.relational.matter.MatterRecordRow;
import onething.persistence.relational.matter.MatterStatements;

/// The SQL statements for slots and appointments.
final class AppointmentStatements {

    static final String SLOT = """
            slot.id as slot_id, slot.office as slot_office, slot.district as slot_district, slot.purpose as slot_purpose,
            slot.begins, slot.minutes, slot.place, slot.bring, slot.capacity, slot.taken, slot.withdrawn
            """;

    static final String OFFERED = "select " + SLOT + ", slot.request_content from appointment_slots as slot"
            + " where slot.offered_by = :offeredBy and slot.request = :request order by slot.begins, slot.id";

    /// One row of the statement for each slot of a request: the first place in the series is the key of the index.
    static final String OFFER = """
            insert into appointment_slots
                   (id, office, district, purpose, begins, minutes, place, bring, capacity, offered_by, request,
                    request_content, series)
            select slot.id, :office, :district, :purpose, slot.begins, :minutes, :place, :bring, :capacity, :offeredBy,
                   :request, :requestContent, slot.series
              from unnest(:ids::uuid[], :times::timestamp[]) with ordinality as slot (id, begins, series)
            """;

    static final String FIND = "select " + SLOT + " from appointment_slots as slot where slot.id = :id";

    static final String AT_DESK = "select " + SLOT + """
              from appointment_slots as slot
             where slot.office = :office and slot.district between :lowest and :highest
               and slot.begins >= :from and slot.begins < :until
             order by slot.begins, slot.id
            """;

    /// Those of the matter's division and of its city.
    static final String OPEN = "select " + SLOT + """
              from appointment_slots as slot
             where slot.office = :office and slot.district in (:district, left(:district, 4) || '00')
               and slot.purpose = :purpose and slot.begins > :after
               and slot.withdrawn is null and slot.taken < slot.capacity
             order by slot.begins, slot.id
             limit :limit
            """;

    private static final String APPOINTMENT =
            "appointment.id as appointment, appointment.matter as appointment_matter, appointment.purpose,"
                    + " appointment.state, appointment.wish, appointment.answer_by, appointment.escalated, appointment.at, ";

    static final String OF_MATTER = "select " + APPOINTMENT + SLOT + """
              from appointments as appointment left join appointment_slots as slot on slot.id = appointment.slot
             where appointment.matter = :matter
             order by appointment.purpose
            """;

    static final String IN = "select " + APPOINTMENT + SLOT + ", " + MatterRecordRow.FILE + """
              from appointments as appointment
              join appointment_slots as slot on slot.id = appointment.slot
              join matters as matter on matter.id = appointment.matter
             where appointment.slot = any(:slots)
             order by slot.begins, slot.id, matter.bundle_number, matter.ordinal
            """;

    private static final String WAITS = """
            appointment.state = 'UNSUITABLE'
                   and matter.office = :office and matter.district between :lowest and :highest
            """;

    /// The rows are counted separately, so one statement returns the page and the total.
    static final String UNSUITABLE = """
            with page as (
                select %1$s %2$s, %3$s
                  from appointments as appointment
                  join matters as matter on matter.id = appointment.matter
                  left join appointment_slots as slot on slot.id = appointment.slot
                 where %4$s
                   and (:afterId::uuid is null
                        or (appointment.at, appointment.id) > (:afterKey::timestamptz, :afterId::uuid))
                 order by appointment.at, appointment.id
                 limit :limit
            )
            select (select count(*)
                      from appointments as appointment join matters as matter on matter.id = appointment.matter
                     where %4$s) as total, found.*
              from (select 1) as listing left join page as found on true
             order by found.at, found.appointment
            """.formatted(APPOINTMENT, SLOT, MatterRecordRow.FILE, WAITS);

    /// Rows that another node has locked or taken are skipped.
    static final String TAKE_OVERDUE = """
            with due as materialized (
                select appointment.id
                  from appointments as appointment join matters as matter on matter.id = appointment.matter
                 where appointment.state = 'UNSUITABLE' and not appointment.escalated
                   and appointment.answer_by < :today and not matter.ended
                   and (appointment.taken_until is null or appointment.taken_until <= :now)
                 order by appointment.answer_by, appointment.id
                 limit :limit
                   for update of appointment skip locked
            ), taken as (
                update appointments as appointment set taken_until = :now + interval '1 minute'
                  from due
                 where appointment.id = due.id
                returning appointment.*
            )
            select
            """ + APPOINTMENT + SLOT + """
              from taken as appointment left join appointment_slots as slot on slot.id = appointment.slot
             order by appointment.answer_by, appointment.id
            """;

    /// Takes a place and frees another one. The slots are locked in the order of ids, and the condition on the free
    /// places is checked on the locked row, so of many at one moment no more get a place than there are.
    static final String STORE = MatterStatements.storing(
            """
            slots_held as materialized (
                select slot.id
                  from appointment_slots as slot
                 where slot.id = any(:slots::uuid[])
                   and (slot.id is distinct from :taken::uuid
                        or (slot.withdrawn is null and slot.taken < slot.capacity))
                 order by slot.id
                   for update of slot
            ),
            """, " and (select count(*) from slots_held) = cardinality(:slots::uuid[])\n", """
            slots_stored as (
                update appointment_slots as slot
                   set taken = slot.taken + case when slot.id = :taken::uuid then 1 else -1 end
                  from whole
                 where slot.id = any(:slots::uuid[])
            ), appointment_stored as (
                insert into appointments as appointment (matter, purpose, state, slot, wish, answer_by, escalated,
                                                         at)
                select :appointed::uuid, :purpose::text, :state::text, :slot::uuid, :wish::bytea, :answerBy::date,
                       :escalated::boolean, :at::timestamptz
                  from whole
                on conflict (matter, purpose) do update
                   set state = excluded.state, slot = excluded.slot, wish = excluded.wish,
                       answer_by = excluded.answer_by, escalated = excluded.escalated, taken_until = null,
                       at = excluded.at
            ),
            """);

    /// Withdraws a slot that exactly these matters have picked.
    static final String WITHDRAW = MatterStatements.storing("""
            slot_held as materialized (
                select slot.id
                  from appointment_slots as slot
                 where slot.id = :slot::uuid and slot.withdrawn is null and slot.taken = cardinality(:ids::uuid[])
                   for update of slot
            ),
            """, " and exists (select from slot_held)\n", """
            slot_stored as (
                update appointment_slots as slot set withdrawn = :withdrawn::timestamptz, taken = 0
                  from whole
                 where slot.id = :slot::uuid
            ), appointments_stored as (
                update appointments as appointment
                   set state = 'WITHDRAWN', slot = null, at = :at::timestamptz
                  from whole
                 where appointment.slot = :slot::uuid and appointment.state = 'PICKED'
            ),
            """);

    static final String WITHDRAW_EMPTY = """
            update appointment_slots as slot set withdrawn = :withdrawn
             where slot.id = :slot and slot.withdrawn is null and slot.taken = 0
            """;

    private AppointmentStatements() {}
}
