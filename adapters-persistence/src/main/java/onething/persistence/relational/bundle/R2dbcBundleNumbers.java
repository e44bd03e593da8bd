package onething.persistence.relational.bundle;

import static onething.persistence.relational.RowReader.get;

import java.time.LocalDate;
import onething.application.port.out.bundle.BundleNumbers;
import onething.domain.bundle.BundleNumber;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcBundleNumbers implements BundleNumbers {

    private static final String NEXT = """
            insert into bundle_numbers (prefix, day, last) values (:prefix, :day, 1)
            on conflict (prefix, day) do update set last = bundle_numbers.last + 1
            returning last
            """;

    private final DatabaseClient database;

    R2dbcBundleNumbers(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<BundleNumber> next(String prefix, LocalDate day) {
        return database.sql(NEXT)
                .bind("prefix", prefix)
                .bind("day", day)
                .map(row -> BundleNumber.of(prefix, day, get(row, "last", Integer.class)))
                .one();
    }
}
