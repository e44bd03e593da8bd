package onething.persistence.relational.live;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import onething.application.port.StreamPosition;
import onething.application.port.out.feed.TrailFeed;
import onething.domain.code.WireNamed;
import onething.domain.procedure.StandingKind;
import onething.persistence.relational.matter.MatterRecordRow;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/// Reads the trail for each request. A platform pulls seldom and may be far behind, so the window of this node is
/// of no use to it.
@Repository
class R2dbcTrailFeed implements TrailFeed {

    private final DatabaseClient database;

    R2dbcTrailFeed(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Entry>> after(StreamPosition position, int limit) {
        return database.sql(LiveStatements.FEED)
                .bind("transaction", position.transaction())
                .bind("number", position.number())
                .bind("limit", limit)
                .map(R2dbcTrailFeed::entry)
                .all()
                .collectList();
    }

    @Override
    public Mono<Boolean> hasBegun(StreamPosition position) {
        return database.sql(LiveStatements.HAS_BEGUN)
                .bind("transaction", position.transaction())
                .map(row -> get(row, "begun", Boolean.class))
                .one();
    }

    private static Entry entry(Readable row) {
        return new Entry(
                new StreamPosition(get(row, "transaction", Long.class), get(row, "number", Long.class)),
                MatterRecordRow.file(row, "matter"),
                get(row, "sequence", Long.class),
                text(row, "action"),
                get(row, "at", Instant.class),
                WireNamed.get(StandingKind.class, text(row, "standing_after")));
    }
}
