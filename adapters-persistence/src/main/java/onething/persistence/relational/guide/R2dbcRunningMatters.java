package onething.persistence.relational.guide;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.out.matter.RunningMatters;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.matter.document.ClocksReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class R2dbcRunningMatters implements RunningMatters {

    private static final String UNDER = """
            with counted as (
                select count(*) as total
                  from (select from matters
                         where (guide, guide_version) in (select * from unnest(:guides::text[], :versions::integer[]))
                           and not ended
                         limit %d) as first_ones
            ), page as (
                select id, bundle_number, ordinal, guide, guide_version, code, office, clocks::text as clocks
                  from matters
                 where (guide, guide_version) in (select * from unnest(:guides::text[], :versions::integer[]))
                   and not ended
                   and (:afterId::uuid is null or id > :afterId::uuid)
                 order by id
                 limit :limit
            )
            select counted.total, page.* from counted left join page on true order by page.id
            """.formatted(Page.MORE_THAN_COUNTED);

    private final DatabaseClient database;
    private final ClocksReader clocks = new ClocksReader();

    R2dbcRunningMatters(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Page<Running>> under(Collection<GuideId> versions, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.MOVING);
            var rows = BatchBinder.bind(
                            database.sql(UNDER)
                                    .bind(
                                            "guides",
                                            versions.stream()
                                                    .map(version ->
                                                            version.code().value())
                                                    .toArray(String[]::new))
                                    .bind(
                                            "versions",
                                            versions.stream()
                                                    .map(GuideId::version)
                                                    .toArray(Integer[]::new)),
                            "afterId",
                            UUID.class,
                            cursor.map(Cursor::id))
                    .bind("limit", limit + 1)
                    .map(this::row)
                    .all()
                    .collectList();
            return rows.flatMap(found -> PageRow.page(Flux.fromIterable(found), limit));
        });
    }

    private PageRow<Running> row(Readable row) {
        return PageRow.read(row, "id", Cursor.Listing.MOVING, this::running, _ -> Instant.EPOCH);
    }

    private Running running(Readable row) {
        return new Running(
                new MatterId(uuid(row, "id")),
                new MatterNumber(new BundleNumber(text(row, "bundle_number")), get(row, "ordinal", Integer.class)),
                new GuideId(new GuideCode(text(row, "guide")), get(row, "guide_version", Integer.class)),
                new MatterCode(text(row, "code")),
                new OfficeCode(text(row, "office")),
                clocks.read(text(row, "clocks")));
    }
}
