package onething.persistence.relational.signin;

import java.time.Duration;
import java.time.Instant;
import onething.application.port.out.signin.AttemptAllowances;
import onething.domain.signin.AttemptAllowance;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/// One statement takes an attempt, so requests at the same time meet at the row's lock.
@Repository
class R2dbcAttemptAllowances implements AttemptAllowances {

    private static final String PLACE = "attempt_allowances.subject";

    private static final String TAKE = """
            insert into attempt_allowances as stored (subject, used_until)
            values (:subject, cast(:now as timestamptz) + :pause * interval '1 millisecond')
            on conflict (subject) do update
               set used_until = greatest(stored.used_until, :now) + :pause * interval '1 millisecond'
             where stored.used_until <= :latest
            returning used_until
            """;

    private static final String USED_UNTIL = "select used_until from attempt_allowances where subject = :subject";

    private static final String GIVE_BACK = """
            update attempt_allowances set used_until = used_until - :pause * interval '1 millisecond'
             where subject = :subject
            """;

    private final DatabaseClient database;
    private final BlindIndexText blindIndex;

    R2dbcAttemptAllowances(DatabaseClient database, BlindIndexText blindIndex) {
        this.database = database;
        this.blindIndex = blindIndex;
    }

    @Override
    public Mono<Duration> take(String subject, AttemptAllowance allowance, Instant now) {
        var mark = blindIndex.hash(PLACE, subject);
        return database.sql(TAKE)
                .bind("subject", mark)
                .bind("now", now)
                .bind("latest", allowance.latestAt(now))
                .bind("pause", allowance.pause().toMillis())
                .mapValue(Instant.class)
                .one()
                .map(_ -> Duration.ZERO)
                .switchIfEmpty(Mono.defer(() -> waiting(mark, allowance, now)));
    }

    @Override
    public Mono<Void> giveBack(String subject, AttemptAllowance allowance) {
        return database.sql(GIVE_BACK)
                .bind("subject", blindIndex.hash(PLACE, subject))
                .bind("pause", allowance.pause().toMillis())
                .then();
    }

    /// The wait until the next attempt. An attempt may have been given back meanwhile; the next request
    /// finds it.
    private Mono<Duration> waiting(String mark, AttemptAllowance allowance, Instant now) {
        return database.sql(USED_UNTIL)
                .bind("subject", mark)
                .mapValue(Instant.class)
                .one()
                .map(usedUntil -> allowance.waitAt(usedUntil, now))
                .filter(wait -> !wait.isZero())
                .defaultIfEmpty(Duration.ofSeconds(1));
    }
}
