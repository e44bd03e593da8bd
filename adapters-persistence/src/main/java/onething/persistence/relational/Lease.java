package onething.persistence.relational;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// How a node takes waiting rows of an outbox, so no other node sends them at the same time.
///
/// The node writes its lease into each row, and when the lease ends. Rows that another node has locked are
/// skipped; a row that another node has just taken is no longer due. Only the node that holds the lease
/// changes the row. If that node dies, the row is due again when its lease has ended.
public final class Lease {

    /// The condition of a statement that changes a taken row.
    public static final String HELD = " where id = :id and lease = :lease";

    private Lease() {}

    /// The statement that takes rows.
    ///
    /// @param waiting the query for the `id` of every row whose time has come by `:now`, the first one first
    /// @param columns what it returns of each row, by the table's alias
    public static String take(String table, String alias, String waiting, String columns) {
        return take(table, alias, "", waiting, columns);
    }

    /// The same.
    ///
    /// @param also what else it sets in a taken row
    public static String take(String table, String alias, String also, String waiting, String columns) {
        return """
                with due as materialized (%s limit :limit for update skip locked)
                update %s as %s set lease = :lease, next_attempt = :until%s
                  from due
                 where %3$s.id = due.id
                returning %3$s.lease, %5$s
                """.formatted(waiting, table, alias, also, columns);
    }

    public static GenericExecuteSpec taking(
            DatabaseClient database, String statement, Instant now, Instant leaseEnds, int limit) {
        return database.sql(statement)
                .bind("now", BatchBinder.stored(now))
                .bind("until", BatchBinder.stored(leaseEnds))
                .bind("lease", random())
                .bind("limit", limit);
    }

    /// A statement that ends with [#HELD].
    public static GenericExecuteSpec held(DatabaseClient database, String statement, UUID id, UUID lease) {
        return database.sql(statement).bind("id", id).bind("lease", lease);
    }

    /// No secret, so it is not drawn from the source of entropy, which would block the event loop.
    private static UUID random() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong());
    }
}
