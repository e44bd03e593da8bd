package onething.persistence.relational.connection;

import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.Unavailable;
import onething.application.port.Unavailable.What;
import org.springframework.dao.DataAccessResourceFailureException;
import reactor.pool.PoolAcquirePendingLimitException;
import reactor.pool.PoolShutdownException;

/// Recognises failures of a database that does not answer, is overloaded or is full: by the codes of
/// PostgreSQL's appendix A, and by the exceptions of the driver and the pool. Every other failure is a
/// fault of ours.
public final class DatabaseFailure {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration WHEN_THERE_IS_ROOM = Duration.ofMinutes(5);

    private static final String DISK_FULL = "53100";

    /// Statement and lock timeouts, and a database that starts, stops, or has become a standby.
    private static final Set<String> PASSING = Set.of("57014", "55P03", "57P01", "57P02", "57P03", "57P05", "25006");

    /// Classes of codes: connections, insufficient resources, system errors.
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "58");

    private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03");

    private DatabaseFailure() {}

    /// The service that is unavailable; empty for any other failure.
    public static Optional<Unavailable> unavailable(Throwable failure) {
        var reported = causes(failure).filter(R2dbcException.class::isInstance).findFirst();
        return reported.or(
                        () -> causes(failure).filter(DatabaseFailure::isPassing).findFirst())
                .filter(DatabaseFailure::isPassing)
                .map(cause -> unavailable(cause, failure));
    }

    private static Unavailable unavailable(Throwable cause, Throwable failure) {
        return cause instanceof R2dbcException refused && DISK_FULL.equals(refused.getSqlState())
                ? new Unavailable(What.STORAGE, WHEN_THERE_IS_ROOM, "the database's disk is full", failure)
                : new Unavailable(What.DATABASE, RETRY_AFTER, reason(cause), failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    static boolean isLostConnection(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof R2dbcException || cause instanceof IOException)
                .findFirst()
                .filter(DatabaseFailure::isLoss)
                .isPresent();
    }

    private static boolean isLoss(Throwable cause) {
        return switch (cause) {
            case R2dbcException refused
            when refused.getSqlState() != null ->
                refused.getSqlState().startsWith("08") || LOST.contains(refused.getSqlState());
            case R2dbcNonTransientResourceException _, IOException _ -> true;
            default -> false;
        };
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case R2dbcTimeoutException _, PoolAcquirePendingLimitException _, PoolShutdownException _ -> true;
            case R2dbcException refused when refused.getSqlState() != null -> isPassing(refused.getSqlState());
            case R2dbcNonTransientResourceException _, R2dbcTransientResourceException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            default -> false;
        };
    }

    private static boolean isPassing(String state) {
        return PASSING.contains(state) || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
    }

    /// The code and the class only. The database's message may contain a row, and so a person's data.
    private static String reason(Throwable cause) {
        return cause instanceof R2dbcException refused && refused.getSqlState() != null
                ? "the database answers " + refused.getSqlState()
                : "the database is away: " + cause.getClass().getSimpleName();
    }
}
