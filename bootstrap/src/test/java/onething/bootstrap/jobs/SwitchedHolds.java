package onething.bootstrap.jobs;

import java.time.Instant;
import onething.application.port.out.OutgoingHolds;
import reactor.core.publisher.Mono;

/// A hold that a test places and ends.
public final class SwitchedHolds implements OutgoingHolds {

    private boolean held;

    @Override
    public Mono<Boolean> isHeld() {
        return Mono.fromCallable(() -> held);
    }

    @Override
    public Mono<Void> hold(Instant at) {
        return Mono.fromRunnable(() -> held = true);
    }

    @Override
    public Mono<Waiting> waiting() {
        return Mono.just(new Waiting(0, 0, 0, 0));
    }

    @Override
    public Mono<Long> release(boolean drop, Instant at) {
        return Mono.fromCallable(() -> {
            held = false;
            return 0L;
        });
    }
}
