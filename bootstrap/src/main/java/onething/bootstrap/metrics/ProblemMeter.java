package onething.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import onething.web.problem.ProblemKind;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/// Counts the problems that requests were answered with, by their type: `onething.problems`. It uses the
/// observation that every request has, so a request costs nothing more.
final class ProblemMeter implements ObservationHandler<ServerRequestObservationContext> {

    private final MeterRegistry meters;

    ProblemMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void onStop(ServerRequestObservationContext context) {
        if (context.getAttributes().get(ProblemKind.ATTRIBUTE) instanceof ProblemKind kind) {
            meters.counter("onething.problems", "type", kind.word()).increment();
        }
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }
}
