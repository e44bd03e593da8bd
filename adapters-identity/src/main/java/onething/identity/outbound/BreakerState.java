package onething.identity.outbound;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import onething.domain.status.PartyState;

/// How a party answers, by the circuit breaker of its calls.
public final class BreakerState {

    /// Fewer failures may be chance.
    private static final int SEVERAL = 3;

    private BreakerState() {}

    public static PartyState of(CircuitBreaker breaker) {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> PartyState.SILENT;
            case HALF_OPEN -> PartyState.UNSTEADY;
            case CLOSED, DISABLED, METRICS_ONLY ->
                failsOften(breaker.getMetrics()) ? PartyState.UNSTEADY : PartyState.ANSWERS;
        };
    }

    /// Before the breaker has enough calls to open.
    private static boolean failsOften(CircuitBreaker.Metrics calls) {
        int failed = calls.getNumberOfFailedCalls();
        return failed >= SEVERAL && failed * 2 >= calls.getNumberOfBufferedCalls();
    }
}
