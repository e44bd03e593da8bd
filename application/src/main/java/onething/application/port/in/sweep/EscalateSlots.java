package onething.application.port.in.sweep;

import onething.application.port.in.sweep.SweepClocks.Swept;
import reactor.core.publisher.Mono;

/// Records on the trail that an office has let the last day pass on which it had to find another time for an
/// applicant whom no slot suits (都不合适). So the head and the applicant learn of it, as they do of a clock that
/// has run out.
@FunctionalInterface
public interface EscalateSlots {

    /// Handles some of what is due, each once. What could not be recorded is tried again a minute later, and does
    /// not delay the rest.
    Mono<Swept> escalate();
}
