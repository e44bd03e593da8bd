package onething.persistence.relational.signin;

import java.time.Instant;
import java.util.List;
import onething.application.port.out.signin.ExpiredSignIns;
import onething.domain.signin.KnownDevice;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Deletes a thousand rows per statement, so it blocks no request for long. Nodes that sweep at the same
/// time skip each other's rows.
@Repository
class R2dbcExpiredSignIns implements ExpiredSignIns {

    private static final int ROWS_PER_STATEMENT = 1_000;

    /// Codes before families, because a code says that its family has to end. Tokens are deleted with
    /// their family.
    private static final List<String> STATEMENTS = List.of(
            expired("sign_ins"),
            expired("captcha_answers"),
            expired("passkey_challenges"),
            expired("face_sign_ins"),
            expired("device_sign_ins"),
            expired("authorization_codes"),
            expired("refresh_families"),
            removed("known_devices", "seen_at < :then - interval '%d days'".formatted(KnownDevice.LIFETIME.toDays())),
            removed("attempt_allowances", "used_until < :then"),
            removed("failed_attempts", "last_failure < :then and open_from < :then and busy_until < :then"));

    private final DatabaseClient database;

    R2dbcExpiredSignIns(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Long> removeEndedBefore(Instant then) {
        return Flux.fromIterable(STATEMENTS)
                .concatMap(statement -> removed(statement, then))
                .reduce(0L, Long::sum);
    }

    private Mono<Long> removed(String statement, Instant then) {
        return database.sql(statement)
                .bind("then", then)
                .fetch()
                .rowsUpdated()
                .expand(count -> count < ROWS_PER_STATEMENT
                        ? Mono.empty()
                        : database.sql(statement).bind("then", then).fetch().rowsUpdated())
                .reduce(0L, Long::sum);
    }

    private static String expired(String table) {
        return removed(table, "expires < :then");
    }

    private static String removed(String table, String condition) {
        return """
                delete from %1$s
                 where ctid = any(array(select ctid from %1$s where %2$s limit %3$d for update skip locked))
                """.formatted(table, condition, ROWS_PER_STATEMENT);
    }
}
