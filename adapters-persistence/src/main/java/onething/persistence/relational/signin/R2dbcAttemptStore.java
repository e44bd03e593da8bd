package onething.persistence.relational.signin;

import static onething.persistence.relational.RowReader.get;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import onething.application.port.out.signin.AttemptStore;
import onething.domain.signin.FailedAttempts;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/// A request reserves a row by moving its `busy_until`. Of several at the same time, the row's lock
/// admits one.
@Repository
class R2dbcAttemptStore implements AttemptStore {

    private static final String PLACE = "failed_attempts.subject";

    private static final String CLAIM = """
            insert into failed_attempts as made (subject, failures, last_failure, open_from, busy_until)
            values (:subject, 0, 'epoch', 'epoch', :busyUntil)
            on conflict (subject) do update set busy_until = :busyUntil
             where made.busy_until <= :now and made.open_from <= :now
            returning failures, last_failure
            """;

    private static final String OPEN_FROM =
            "select greatest(open_from, busy_until) from failed_attempts where subject = :subject";

    private static final String SETTLE = """
            update failed_attempts
               set failures = :failures, last_failure = :last, open_from = :openFrom, busy_until = 'epoch'
             where subject = :subject
            """;

    private final DatabaseClient database;
    private final BlindIndexText blindIndex;

    R2dbcAttemptStore(DatabaseClient database, BlindIndexText blindIndex) {
        this.database = database;
        this.blindIndex = blindIndex;
    }

    @Override
    public Mono<Claim> claim(String subject, Instant now) {
        var mark = blindIndex.hash(PLACE, subject);
        return database.sql(CLAIM)
                .bind("subject", mark)
                .bind("busyUntil", now.plus(RESERVATION))
                .bind("now", now)
                .map(row -> (Claim) new Claim.Open(tries(row)))
                .one()
                .switchIfEmpty(Mono.defer(() -> closed(mark)));
    }

    @Override
    public Mono<Void> settle(String subject, FailedAttempts tries) {
        return database.sql(SETTLE)
                .bind("subject", blindIndex.hash(PLACE, subject))
                .bind("failures", tries.failures())
                .bind("last", tries.last())
                .bind("openFrom", tries.openFrom())
                .then();
    }

    private Mono<Claim> closed(String mark) {
        return database.sql(OPEN_FROM)
                .bind("subject", mark)
                .mapValue(Instant.class)
                .one()
                .map(Claim.Closed::new);
    }

    private static FailedAttempts tries(Readable row) {
        return new FailedAttempts(get(row, "failures", Integer.class), get(row, "last_failure", Instant.class));
    }
}
