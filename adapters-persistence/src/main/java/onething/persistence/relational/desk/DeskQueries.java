package onething.persistence.relational.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.Caseload;
import onething.application.port.DeskSort;
import onething.application.port.out.matter.Matters.DeskQuery;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.search.SearchQuery;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.Cursor;
import onething.persistence.relational.search.SearchHashes.Wanted;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/// The statements of the desk with their values. What a row says of a matter is the caller's. Each method takes
/// what comes before the statement, such as `explain`.
public final class DeskQueries {

    private static final String OPEN_CLAIMS = """
            select due.claimant, count(*) as count
              from matter_due_dates as due
             where due.claimant = any(:officers) and not due.ended
               and due.division = any(array(select id from desk_divisions where office = :office))
             group by due.claimant
            """;

    private final DatabaseClient database;
    private final String columns;
    private final String lastEvent;

    /// @param columns   what is read of `matter`, and of its last event
    /// @param lastEvent joins the last event of `matter`
    public DeskQueries(DatabaseClient database, String columns, String lastEvent) {
        this.database = database;
        this.columns = columns;
        this.lastEvent = lastEvent;
    }

    public static Cursor.Listing listing(DeskSort sort) {
        return switch (sort) {
            case PRESSING -> Cursor.Listing.DESK;
            case NEWEST -> Cursor.Listing.DESK_NEWEST;
            case OLDEST -> Cursor.Listing.DESK_OLDEST;
        };
    }

    public GenericExecuteSpec listed(String before, DeskQuery query) {
        var cursor = Cursor.read(query.after(), listing(query.sort()));
        var statement = statement(query, query.sort(), cursor);
        return narrowed(before + statement.listed(columns, lastEvent), statement, query, cursor);
    }

    public GenericExecuteSpec found(String before, DeskQuery query, SearchQuery wanted, Wanted terms, Caseload cases) {
        var cursor = Cursor.read(query.after(), Cursor.Listing.FOUND);
        var statement = statement(query, DeskSort.PRESSING, cursor);
        var searching = narrowed(
                        before + statement.found(terms.open().length, terms.secret().length, columns, lastEvent),
                        statement,
                        query,
                        cursor)
                .bindValues(wanted("open", terms.open()))
                .bindValues(wanted("secret", terms.secret()))
                .bind("everyCase", cases.all())
                .bind("officer", cases.staff().value());
        var numbered = BatchBinder.bind(
                searching,
                "number",
                String.class,
                wanted.number().map(number -> number.bundle().value()));
        return BatchBinder.bind(
                numbered, "ordinal", Integer.class, wanted.number().flatMap(SearchQuery.Number::ordinal));
    }

    public GenericExecuteSpec tally(String before, OfficeCode office, DistrictCode district, Instant now) {
        return bindDesk(database.sql(before + DeskFigureStatements.TALLY), office, district)
                .bind("now", now);
    }

    public GenericExecuteSpec period(String before, OfficeCode office, DistrictCode district, ReportPeriod period) {
        return bindDesk(database.sql(before + DeskFigureStatements.PERIOD), office, district)
                .bind("from", period.begin())
                .bind("until", period.end());
    }

    public GenericExecuteSpec openClaims(String before, OfficeCode office, Set<PersonId> officers) {
        return database.sql(before + OPEN_CLAIMS)
                .bind("office", office.value())
                .bind("officers", officers.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    private static Map<String, Object> wanted(String name, String[] terms) {
        var values = new HashMap<String, Object>();
        for (int way = 0; way < terms.length; way++) {
            values.put(name + way, terms[way]);
        }
        return values;
    }

    private static DeskStatement statement(DeskQuery query, DeskSort sort, Optional<Cursor> cursor) {
        return new DeskStatement(query.filter(), sort, query.claimed().isPresent(), cursor.isPresent());
    }

    /// Binds what the statement has of these, and nothing else: the driver refuses a value without a place.
    private GenericExecuteSpec narrowed(String sql, DeskStatement statement, DeskQuery query, Optional<Cursor> cursor) {
        var values = new HashMap<String, Object>();
        query.filter().code().ifPresent(code -> values.put("code", code.value()));
        query.claimed().ifPresent(officer -> values.put("claimed", officer.value()));
        if (statement.judgesClocks()) {
            values.put("now", BatchBinder.stored(query.now()));
        }
        cursor.ifPresent(from -> {
            values.put("afterId", from.id());
            if (statement.isSortedByDueDate()) {
                values.put("afterKey", from.key());
            }
        });
        return bindDesk(database.sql(sql), query.office(), query.district())
                .bindValues(values)
                .bind("limit", query.limit() + 1);
    }

    /// A city's desk sees all codes of its districts, see [DistrictCode#covers].
    public static GenericExecuteSpec bindDesk(GenericExecuteSpec statement, OfficeCode office, DistrictCode district) {
        return statement
                .bind("office", office.value())
                .bind("lowest", district.value())
                .bind("highest", district.lastCovered());
    }
}
