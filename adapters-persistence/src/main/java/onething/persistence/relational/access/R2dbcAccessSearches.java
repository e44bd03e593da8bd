package onething.persistence.relational.access;

import static onething.persistence.relational.RowReader.get;
import static onething.persistence.relational.RowReader.text;
import static onething.persistence.relational.RowReader.uuid;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Page;
import onething.application.port.out.AccessSearches;
import onething.domain.access.AccessSearch;
import onething.domain.access.AccessSearch.Criteria;
import onething.domain.access.AccessSearch.Whose;
import onething.domain.access.StaffNumber;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.PageRow;
import onething.persistence.relational.RowReader;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcAccessSearches implements AccessSearches {

    private static final String ADD = """
            insert into access_searches
                   (id, administrator, at, reason, about_person, person, staff_number, bundle_number, ordinal, since, until)
            values (:id, :administrator, :at, :reason, :aboutPerson, :person, :staffNumber, :bundleNumber, :ordinal, :since,
                    :until)
            """;

    /// There is one statement for each choice of criteria, without conditions that nobody asked for, so each is
    /// found by its own index. The total ends at [Page#MORE_THAN_COUNTED].
    private static final String FIND = """
            with page as (
                select * from personal_data_accesses
                 where %s%s
                 order by at desc, id desc
                 limit :limit
            )
            select (select count(*) from (select from personal_data_accesses where %s limit %d) as counted) as total, look.*
              from (select 1) as listing
              left join (
                    select page.*, staff.number, matter.bundle_number, matter.ordinal, matter.guide,
                           matter.guide_version, matter.code
                      from page
                      join staff_numbers as staff on staff.staff = page.reader
                      left join matters as matter on matter.id = page.matter
              ) as look on true
             order by look.at desc, look.id desc
            """;

    private static final String AFTER = " and (at, id) < (:afterKey::timestamptz, :afterId::uuid)";

    private static final String LIST = """
            with page as (
                select * from access_searches
                 where (:afterId::uuid is null or (at, id) < (:afterKey::timestamptz, :afterId::uuid))
                 order by at desc, id desc
                 limit :limit
            )
            select (select count(*) from (select from access_searches limit %d) as counted) as total, page.*
              from (select 1) as listing left join page on true
             order by page.at desc, page.id desc
            """.formatted(Page.MORE_THAN_COUNTED);

    private final DatabaseClient database;

    R2dbcAccessSearches(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(AccessSearch search) {
        var criteria = search.criteria();
        var statement = database.sql(ADD)
                .bind("id", search.id())
                .bind("administrator", search.by().value())
                .bind("at", search.at())
                .bind("reason", search.reason().value())
                .bind("aboutPerson", criteria.whose().isPresent());
        var person = criteria.whose().flatMap(Whose::account).map(PersonId::value);
        statement = BatchBinder.bind(statement, "person", UUID.class, person);
        statement = BatchBinder.bind(
                statement, "staffNumber", Long.class, criteria.staffNumber().map(StaffNumber::value));
        statement = BatchBinder.bind(
                statement,
                "bundleNumber",
                String.class,
                criteria.matter().map(MatterNumber::bundle).map(BundleNumber::value));
        statement = BatchBinder.bind(
                statement, "ordinal", Integer.class, criteria.matter().map(MatterNumber::ordinal));
        statement = BatchBinder.bind(
                statement, "since", Instant.class, criteria.from().map(BatchBinder::stored));
        return BatchBinder.bind(
                        statement, "until", Instant.class, criteria.until().map(BatchBinder::stored))
                .then();
    }

    @Override
    public Mono<Page<Sought>> find(Criteria criteria, Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.SOUGHT_LOOKS);
            var values = new LinkedHashMap<String, Object>();
            var where = String.join(" and ", conditions(criteria, values));
            cursor.ifPresent(from -> {
                values.put("afterKey", from.key());
                values.put("afterId", from.id());
            });
            var statement = FIND.formatted(where, cursor.isPresent() ? AFTER : "", where, Page.MORE_THAN_COUNTED);
            var rows = database.sql(statement)
                    .bind("limit", limit + 1)
                    .bindValues(values)
                    .map(R2dbcAccessSearches::paged)
                    .all();
            return PageRow.page(rows, limit);
        });
    }

    /// The conditions are constants of the code; what was typed is bound.
    private static List<String> conditions(Criteria criteria, Map<String, Object> values) {
        var conditions = new ArrayList<String>();
        criteria.whose()
                .ifPresent(whose -> whose.account()
                        .ifPresentOrElse(
                                account -> {
                                    conditions.add("person = :person");
                                    values.put("person", account.value());
                                },
                                () -> conditions.add("false")));
        criteria.staffNumber().ifPresent(number -> {
            conditions.add("reader = (select staff from staff_numbers where number = :staffNumber)");
            values.put("staffNumber", number.value());
        });
        criteria.matter().ifPresent(matter -> {
            conditions.add("""
                    matter = (select matters.id from bundles join matters on matters.bundle = bundles.id
                               where bundles.number = :bundleNumber and matters.ordinal = :ordinal)""");
            values.put("bundleNumber", matter.bundle().value());
            values.put("ordinal", matter.ordinal());
        });
        criteria.from().ifPresent(from -> {
            conditions.add("at >= :from");
            values.put("from", from);
        });
        criteria.until().ifPresent(until -> {
            conditions.add("at < :until");
            values.put("until", until);
        });
        return conditions;
    }

    @Override
    public Mono<Page<AccessSearch>> list(Optional<String> after, int limit) {
        return Mono.defer(() -> {
            var cursor = Cursor.read(after, Cursor.Listing.ACCESS_SEARCHES);
            var listing = database.sql(LIST).bind("limit", limit + 1);
            var from = BatchBinder.bind(listing, "afterKey", Instant.class, cursor.map(Cursor::key));
            var rows = BatchBinder.bind(from, "afterId", UUID.class, cursor.map(Cursor::id))
                    .map(row -> PageRow.read(
                            row, "id", Cursor.Listing.ACCESS_SEARCHES, R2dbcAccessSearches::search, AccessSearch::at))
                    .all();
            return PageRow.page(rows, limit);
        });
    }

    private static PageRow<Sought> paged(Readable row) {
        return PageRow.read(
                row,
                "id",
                Cursor.Listing.SOUGHT_LOOKS,
                R2dbcAccessSearches::sought,
                sought -> sought.access().at());
    }

    private static Sought sought(Readable row) {
        return new Sought(
                R2dbcPersonalDataAccesses.access(row),
                new StaffNumber(get(row, "number", Long.class)),
                RowReader.find(row, "bundle_number", String.class)
                        .map(number -> new SoughtMatter(
                                new MatterNumber(new BundleNumber(number), get(row, "ordinal", Integer.class)),
                                new GuideId(
                                        new GuideCode(text(row, "guide")), get(row, "guide_version", Integer.class)),
                                new MatterCode(text(row, "code")))));
    }

    private static AccessSearch search(Readable row) {
        return new AccessSearch(
                uuid(row, "id"),
                new PersonId(uuid(row, "administrator")),
                get(row, "at", Instant.class),
                new Line(text(row, "reason")),
                new Criteria(
                        get(row, "about_person", Boolean.class)
                                ? Optional.of(new Whose(RowReader.find(row, "person", UUID.class)
                                        .map(PersonId::new)))
                                : Optional.empty(),
                        RowReader.find(row, "staff_number", Long.class).map(StaffNumber::new),
                        RowReader.find(row, "bundle_number", String.class)
                                .map(number ->
                                        new MatterNumber(new BundleNumber(number), get(row, "ordinal", Integer.class))),
                        RowReader.find(row, "since", Instant.class),
                        RowReader.find(row, "until", Instant.class)));
    }
}
