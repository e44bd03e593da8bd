package onething.persistence.relational.live;

import onething.persistence.relational.Lease;

/// The SQL statements about subscribers to the records of cases.
final class PushStatements {

    private static final String WAITING = """
            event.transaction < pg_snapshot_xmin(pg_current_snapshot())
               and (event.transaction, event.number) > (subscriber.transaction, subscriber.number)
            """;

    static final String ADD = """
            insert into record_subscribers (name)
            select named.name from unnest(:names::text[]) as named (name)
             where not exists (select from record_subscribers as known where known.name = named.name)
            on conflict (name) do nothing
            """;

    /// A cursor that this database has not given is behind all events; its subscriber is taken too, to begin again.
    static final String TAKE = Lease.take(
            "record_subscribers",
            "taken",
            """
            select subscriber.id
              from record_subscribers as subscriber
             where subscriber.name = any(:names::text[]) and subscriber.stopped is null and subscriber.next_attempt <= :now
               and (subscriber.transaction >= pg_snapshot_xmax(pg_current_snapshot())
                    or exists (select from trail as event where %s))
             order by subscriber.next_attempt
            """.formatted(WAITING),
            "taken.id, taken.name, taken.transaction::text::bigint as transaction, taken.number, taken.failures");

    static final String TAKEN = """
            update record_subscribers
               set transaction = :transaction::text::xid8, number = :number, failures = 0, reason = null,
                   last_taken = :now, next_attempt = :until
            """ + Lease.HELD;

    static final String RELEASE = """
            update record_subscribers
               set transaction = :transaction::text::xid8, number = :number, failures = 0, reason = null,
                   next_attempt = :now, lease = null
            """ + Lease.HELD;

    static final String FAILED = """
            update record_subscribers
               set transaction = coalesce(:transaction::text::xid8, transaction), number = coalesce(:number::bigint, number),
                   failures = coalesce(:failures::integer, failures + 1), reason = :reason,
                   next_attempt = coalesce(:next::timestamptz, :now), stopped = :stopped::timestamptz, lease = null
            """ + Lease.HELD;

    static final String RESUME = """
            update record_subscribers
               set stopped = null, failures = 0, next_attempt = :now, lease = null
             where name = :name and (lease is null or next_attempt <= :now)
            """;

    static final String STANDINGS = """
            select named.name, subscriber.last_taken, subscriber.failures, subscriber.reason, subscriber.next_attempt,
                   subscriber.stopped is not null as stopped, oldest.at as oldest
              from unnest(:names::text[]) as named (name)
              join record_subscribers as subscriber on subscriber.name = named.name
              left join lateral (
                    select event.at
                      from trail as event
                     where %s
                     order by event.transaction, event.number
                     limit 1
              ) as oldest on true
             order by named.name
            """.formatted(WAITING);

    private PushStatements() {}
}
