package onething.persistence.relational.notification;

import onething.persistence.relational.Lease;
import onething.persistence.relational.NoPart;

/// The SQL statements of the outbox.
final class NotificationStatements {

    /// Ten random characters of an address.
    private static final String CODE =
            "left(translate(encode(uuid_send(gen_random_uuid()), 'base64'), '+/', '-_'), 10)";

    /// Takes the first waiting notification of each matter, if its time has come. A second one of the same matter
    /// is not taken before the first is settled, by whichever node.
    static final String TAKE = Lease.take(
            "notifications",
            "taken",
            ", code = coalesce(taken.code, " + CODE + ")",
            """
            select waiting.id
              from notifications as waiting
             where waiting.state = 'WAITING' and waiting.next_attempt <= :now
               and not exists (
                    select from notifications as earlier
                     where earlier.matter = waiting.matter and earlier.number < waiting.number
                       and earlier.state = 'WAITING' and earlier.not_before <= :now)
             order by waiting.next_attempt
            """,
            "taken.id, taken.matter, taken.recipient, taken.cause, taken.occasion, taken.code, taken.given_up, taken.failures");

    static final String SETTLE = """
            update notifications
               set state = :state, kind = coalesce(:kind::text, kind), given_up = :givenUp::text[], failures = :failures,
                   next_attempt = coalesce(:next::timestamptz, next_attempt), channel = :channel::text,
                   provider_id = :providerId::text, settled = :settled::timestamptz, reason = :reason::text, lease = null
            """ + Lease.HELD;

    static final String POSTPONE = "update notifications set next_attempt = :until, lease = null" + Lease.HELD;

    static final String DROP = "delete from notifications" + Lease.HELD;

    static final String REMIND = """
            insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt)
            select :matter, :recipient, 'REMINDER', reminder.occasion, reminder.at, reminder.at
              from unnest(:occasions::text[], :times::timestamptz[]) as reminder (occasion, at)
            on conflict (matter, cause, occasion) do nothing
            """;

    private static final String COLUMNS = """
            select notification.id, notification.matter, notification.cause, notification.occasion,
                   notification.not_before, notification.state, notification.kind, notification.channel,
                   notification.provider_id, notification.settled, notification.reason
            """;

    private static final String FROM = " from notifications as notification ";

    /// Who was rated must not learn of it, see [onething.domain.notification.Cause].
    private static final String NOTHING_OF_RATINGS = " and notification.cause <> 'RATING_ANSWERED' ";

    private static final String SHOWN = " and (notification.cause <> 'RATING_ANSWERED' or " + NoPart.OF_READER + ")";

    static final String OF_MATTER = COLUMNS + FROM + " where notification.matter = :matter" + NOTHING_OF_RATINGS
            + "order by notification.number";

    static final String FIND = COLUMNS + FROM + """
              join matters as matter on matter.id = notification.matter
             where notification.id = :id
            """ + SHOWN;

    static final String UNDELIVERABLE = COLUMNS + """
                 , matter.bundle_number, matter.ordinal, matter.guide, matter.guide_version, matter.code
              from notifications as notification
              join matters as matter on matter.id = notification.matter
             where notification.state = 'UNDELIVERABLE' and matter.office = :office
               and matter.district between :lowest and :highest
            """ + SHOWN + """
             order by notification.number
             limit :limit
            """;

    static final String SEND_AGAIN = """
            update notifications
               set state = 'WAITING', given_up = '{}', failures = 0, next_attempt = :now, settled = null, reason = null
             where id = :id and state = 'UNDELIVERABLE'
            """;

    static final String LINKED = "select matter, recipient from notifications where code = :code";

    static final String OLDEST_WAITING = """
            select min(not_before) as oldest from notifications where state = 'WAITING' and not_before <= :now
            """;

    private NotificationStatements() {}
}
