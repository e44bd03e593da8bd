package onething.persistence.relational.transparency;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import onething.application.port.out.transparency.TransparencyLog;
import onething.domain.trail.Event;
import onething.domain.transparency.LoggedEvent;
import onething.domain.transparency.MerkleTree.Hashed;
import onething.domain.transparency.Signed;
import onething.domain.transparency.Subtree;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.encryption.NoteCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import onething.persistence.relational.matter.EventRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The order of the log is that of the live streams, see [onething.persistence.relational.live]: by the number of
/// the transaction and of the event, up to the oldest transaction that is still running. So nothing can appear
/// between two events that the log has, and two nodes that append at the same time append the same rows.
@Repository
class R2dbcTransparencyLog implements TransparencyLog {

    private static final String SIZE = "select coalesce(max(place) + 1, 0) as size from log_leaves";

    private static final String FOLLOWING = """
            with last as materialized (
                  select event.transaction, event.number
                    from log_leaves as leaf
                    join trail as event on event.matter = leaf.matter and event.sequence = leaf.sequence
                   where leaf.place = :size - 1)
            select matter, sequence, hash
              from trail
             where (transaction, number) > (coalesce((select transaction from last), '0'::xid8),
                                            coalesce((select number from last), 0))
               and transaction < pg_snapshot_xmin(pg_current_snapshot())
             order by transaction, number
             limit :limit
            """;

    private static final String APPEND = """
            with leaves as (
                  insert into log_leaves (place, matter, sequence)
                  select * from unnest(:places::bigint[], :matters::uuid[], :sequences::bigint[])
                  on conflict (place) do nothing)
            insert into log_nodes (level, place, hash)
            select node.level, node.place, decode(node.hash, 'hex')
              from unnest(:levels::integer[], :nodePlaces::bigint[], :hashes::text[]) as node (level, place, hash)
            on conflict (level, place) do nothing
            """;

    private static final String HASHES = """
            select node.level, node.place, encode(node.hash, 'hex') as hash
              from unnest(:levels::integer[], :places::bigint[]) as wanted (level, place)
              join log_nodes as node on node.level = wanted.level and node.place = wanted.place
            """;

    private static final String EVENTS = "select " + EventRow.COLUMNS + """
              from log_leaves as leaf
              join trail as event on event.matter = leaf.matter and event.sequence = leaf.sequence
             where leaf.place >= :from
             order by leaf.place
             limit :limit
            """;

    private static final UUID NIL = new UUID(0, 0);

    private static final String TRAILS = "select " + EventRow.COLUMNS + """
              from trail as event
             where (event.matter, event.sequence) > (:matter, :sequence)
             order by event.matter, event.sequence
             limit :limit
            """;

    private static final String PLACE = "select place from log_nodes where level = 0 and hash = decode(:hash, 'hex')";

    private static final String KEEP = """
            insert into log_heads (size, root, at, token) values (:size, decode(:root, 'hex'), :at, :token)
            on conflict (size) do nothing
            """;

    private static final String HEAD = "select size, encode(root, 'hex') as root, at, token from log_heads";
    private static final String LAST_HEAD = HEAD + " order by size desc limit 1";
    private static final String HEADS = HEAD + " where size > :size order by size limit :limit";

    private final DatabaseClient database;
    private final NoteCipher notes;

    R2dbcTransparencyLog(DatabaseClient database, ReporterCipher reporterCipher) {
        this.database = database;
        this.notes = new NoteCipher(reporterCipher);
    }

    @Override
    public Mono<Long> size() {
        return database.sql(SIZE).map(row -> get(row, "size", Long.class)).one();
    }

    @Override
    public Flux<LoggedEvent> following(long size, int limit) {
        return database.sql(FOLLOWING)
                .bind("size", size)
                .bind("limit", limit)
                .map(row -> new LoggedEvent(uuid(row, "matter"), get(row, "sequence", Long.class), text(row, "hash")))
                .all();
    }

    @Override
    public Mono<Void> append(long size, List<LoggedEvent> events, List<Hashed> completed) {
        var leaves = BatchBinder.of(database.sql(APPEND), events)
                .column("matters", UUID.class, LoggedEvent::matter)
                .column("sequences", Long.class, LoggedEvent::sequence)
                .bound()
                .bind(
                        "places",
                        LongStream.range(size, size + events.size()).boxed().toArray(Long[]::new));
        return BatchBinder.of(leaves, completed)
                .column("levels", Integer.class, node -> node.subtree().level())
                .column("nodePlaces", Long.class, node -> node.subtree().place())
                .text("hashes", node -> node.hash().hex())
                .bound()
                .then();
    }

    @Override
    public Mono<Map<Subtree, TreeHash>> hashes(List<Subtree> subtrees) {
        return subtrees.isEmpty()
                ? Mono.just(Map.of())
                : BatchBinder.of(database.sql(HASHES), subtrees)
                        .column("levels", Integer.class, Subtree::level)
                        .column("places", Long.class, Subtree::place)
                        .bound()
                        .map(row -> Map.entry(
                                new Subtree(get(row, "level", Integer.class), get(row, "place", Long.class)),
                                new TreeHash(text(row, "hash"))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Flux<Event> events(long from, int limit) {
        return database.sql(EVENTS)
                .bind("from", from)
                .bind("limit", limit)
                .map(row -> EventRow.read(row, notes))
                .all();
    }

    @Override
    public Flux<Event> trailsAfter(Optional<Event> after, int limit) {
        return database.sql(TRAILS)
                .bind("matter", after.map(Event::matter).orElse(NIL))
                .bind("sequence", after.map(Event::sequence).orElse(0L))
                .bind("limit", limit)
                .map(row -> EventRow.read(row, notes))
                .all();
    }

    @Override
    public Mono<Long> placeOf(TreeHash leaf) {
        return database.sql(PLACE)
                .bind("hash", leaf.hex())
                .map(row -> get(row, "place", Long.class))
                .one();
    }

    @Override
    public Mono<Void> keep(Signed<TreeHead> head) {
        return database.sql(KEEP)
                .bind("size", head.statement().size())
                .bind("root", head.statement().root().hex())
                .bind("at", head.statement().at())
                .bind("token", head.token())
                .then();
    }

    @Override
    public Mono<Signed<TreeHead>> lastHead() {
        return database.sql(LAST_HEAD).map(R2dbcTransparencyLog::head).one();
    }

    @Override
    public Flux<Signed<TreeHead>> heads(long greaterThan, int limit) {
        return database.sql(HEADS)
                .bind("size", greaterThan)
                .bind("limit", limit)
                .map(R2dbcTransparencyLog::head)
                .all();
    }

    private static Signed<TreeHead> head(Readable row) {
        return new Signed<>(
                new TreeHead(
                        get(row, "size", Long.class), new TreeHash(text(row, "root")), get(row, "at", Instant.class)),
                text(row, "token"));
    }
}
