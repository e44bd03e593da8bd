package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import onething.application.port.in.signin.SweepSignIns;
import onething.application.port.out.signin.ExpiredSignIns;
import reactor.core.publisher.Mono;

/// See [SweepSignIns]. Ended rows stay one more day: a code that is used a second time must be recognised
/// as used, and a failure counts for a day.
public final class SweepSignInsService implements SweepSignIns {

    private static final Duration KEPT = Duration.ofDays(1);

    private final ExpiredSignIns leftovers;
    private final Clock clock;

    public SweepSignInsService(ExpiredSignIns leftovers, Clock clock) {
        this.leftovers = leftovers;
        this.clock = clock;
    }

    @Override
    public Mono<Long> sweep() {
        return Mono.defer(() -> leftovers.removeEndedBefore(clock.instant().minus(KEPT)));
    }
}
