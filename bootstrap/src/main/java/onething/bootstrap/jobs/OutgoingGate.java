package onething.bootstrap.jobs;

import java.util.concurrent.atomic.AtomicBoolean;
import onething.application.port.out.OutgoingHolds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets the jobs work only while no hold is in force. It stops what sends, what signs the log, what acts when a
/// clock runs out, and what deletes files; requests of people go on.
@Component
public final class OutgoingGate {

    private static final Logger LOG = LoggerFactory.getLogger(OutgoingGate.class);

    private final OutgoingHolds holds;
    private final AtomicBoolean wasHeld = new AtomicBoolean();

    public OutgoingGate(OutgoingHolds holds) {
        this.holds = holds;
    }

    /// Does the work, or nothing while a hold is in force.
    public <T> Mono<T> unlessHeld(Mono<T> work) {
        return holds.isHeld().doOnNext(this::report).flatMap(isHeld -> isHeld ? Mono.empty() : work);
    }

    private void report(boolean isHeld) {
        if (wasHeld.getAndSet(isHeld) == isHeld) {
            return;
        }
        if (isHeld) {
            LOG.warn("nothing is sent, and no clock acts, until an operator ends the hold: outgoing release");
        } else {
            LOG.info("the hold has ended: what waits is sent, and clocks act again");
        }
    }
}
