package onething.persistence.relational.live;

import onething.application.port.out.live.LiveScope;

/// The SQL statements that read the events of all trails in one order.
///
/// An event gets its number before its transaction commits, so another one with a greater number may be visible
/// earlier. A reader that goes by the number skips the late one. The order here is by the number of the
/// transaction, and a node reads only up to the horizon: the oldest transaction that is still running
/// (`pg_snapshot_xmin`). All transactions before it have ended, so nothing can appear there any more.
final class LiveStatements {

    private static final String EVENT = """
            event.matter, event.action, matter.version, matter.applicant, matter.office, matter.district,
            event.transaction::text::bigint as transaction, event.number
            """;

    private static final String AFTER = "(event.transaction, event.number) > (:transaction::text::xid8, :number)";

    /// Where a node begins.
    static final String HORIZON = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as horizon
            """;

    static final String HAS_BEGUN = """
            select :transaction::text::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as begun
            """;

    /// One row at least, which has the horizon. `waits` says that there are committed events beyond the horizon.
    static final String NEW = """
            with snapshot as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as horizon)
            select snapshot.horizon::text::bigint as horizon,
                   exists (select from trail where trail.transaction >= snapshot.horizon) as waits,
                   found.*
              from snapshot left join lateral (
                    select %s
                      from trail as event join matters as matter on matter.id = event.matter
                     where %s and event.transaction < snapshot.horizon
                     order by event.transaction, event.number
                     limit :limit
              ) as found on true
             order by found.transaction, found.number
            """.formatted(EVENT, AFTER);

    /// For the platforms of other authorities, in the same order. A matter has a version for each event, so the
    /// state after an event is the first one that lasted until a version from there on, or the matter itself.
    static final String FEED = """
            with snapshot as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as horizon)
            select event.transaction::text::bigint as transaction, event.number, event.matter, event.sequence,
                   event.action, event.at, event.standing_after,
                   matter.bundle, matter.bundle_number, matter.ordinal, matter.guide, matter.code, matter.applicant,
                   matter.office, coalesce(past.district, matter.district) as district,
                   coalesce(past.guide_version, matter.guide_version) as guide_version
              from snapshot, trail as event
              join matters as matter on matter.id = event.matter
              left join lateral (
                    select state.district, state.guide_version
                      from matter_states as state
                     where state.matter = event.matter and state.version >= event.sequence - 1
                     order by state.version
                     limit 1
              ) as past on true
             where %s and event.transaction < snapshot.horizon
             order by event.transaction, event.number
             limit :limit
            """.formatted(AFTER);

    private static final String STORED = """
            select %s
              from trail as event join matters as matter on matter.id = event.matter
             where %s and (event.transaction, event.number) <= (:endTransaction::text::xid8, :endNumber)
               and %%s
             order by event.transaction, event.number
             limit :limit
            """.formatted(EVENT, AFTER);

    private static final String OF_APPLICANT = STORED.formatted("matter.applicant = :applicant");

    private static final String OF_MATTER = STORED.formatted("event.matter = :matter");

    private static final String OF_DESK =
            STORED.formatted("matter.office = :office and matter.district between :lowest and :highest");

    static final String LISTEN = "listen onething_trail";

    static final String WAKE_OTHERS = "select pg_notify('onething_trail', :node)";

    private LiveStatements() {}

    /// The events of a scope between two positions.
    static String stored(LiveScope scope) {
        return switch (scope) {
            case LiveScope.OfApplicant _ -> OF_APPLICANT;
            case LiveScope.OfMatter _ -> OF_MATTER;
            case LiveScope.OfDesk _ -> OF_DESK;
        };
    }
}
