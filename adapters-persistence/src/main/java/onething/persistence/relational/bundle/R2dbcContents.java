package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.text;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import onething.application.port.out.Contents;
import onething.persistence.relational.BatchBinder;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One row per content. A node that removes a content deletes its row first, and holds the lock until the
/// file is gone. A request that stores the same content waits for that row. Nodes that remove contents at
/// the same time skip each other's rows.
@Repository
class R2dbcContents implements Contents {

    /// An existing row gets a new version. A removal that has read the old version checks again, and
    /// leaves the row.
    ///
    /// The commit does not wait for the disk. What uses the content is stored afterwards, and its commit makes this
    /// one durable too. If the database dies in between, the file is one that nothing uses.
    private static final String KEEP = """
            with quick as materialized (select set_config('synchronous_commit', 'off', true))
            insert into contents (sha256, needed) select :sha256, clock_timestamp() from quick
            on conflict (sha256) do update set needed = clock_timestamp()
            """;

    private static final String ADOPT = """
            insert into contents (sha256, needed)
            select sha256, :needed from unnest(:hashes::text[]) as stray (sha256)
            on conflict (sha256) do nothing
            """;

    private static final String REMOVE = """
            delete from contents
             where sha256 = any(array(
                   select content.sha256 from contents as content
                    where content.needed <= :then
                      and not exists (select from materials where materials.sha256 = content.sha256)
                    order by content.needed
                    limit :most
                      for update skip locked))
            returning sha256
            """;

    private final DatabaseClient database;
    private final TransactionalOperator together;

    R2dbcContents(DatabaseClient database) {
        this.database = database;
        this.together = TransactionalOperator.create(new R2dbcTransactionManager(database.getConnectionFactory()));
    }

    @Override
    public Mono<Void> keep(String sha256) {
        return database.sql(KEEP).bind("sha256", sha256).then();
    }

    @Override
    public Mono<Long> adopt(List<String> sha256s, Instant notNeededSince) {
        return database.sql(ADOPT)
                .bind("hashes", sha256s.toArray(String[]::new))
                .bind("needed", BatchBinder.stored(notNeededSince))
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Long> remove(Instant notNeededAfter, int most, Function<String, Mono<Void>> removing) {
        return database.sql(REMOVE)
                .bind("then", BatchBinder.stored(notNeededAfter))
                .bind("most", most)
                .map(row -> text(row, "sha256"))
                .all()
                .collectList()
                .flatMap(hashes -> Flux.fromIterable(hashes).concatMap(removing).then(Mono.just((long) hashes.size())))
                .as(together::transactional);
    }
}
