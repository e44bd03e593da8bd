package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.transparency.SealTrail;
import onething.application.port.in.transparency.SealTrail.Sealed;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Seals every minute what happened since. A paper's promise leaves a day for it.
@Component
class SealTrailJob {

    private final SealTrail sealTrail;
    private final OutgoingGate gate;
    private final JobRuns runs;

    SealTrailJob(SealTrail sealTrail, OutgoingGate gate, JobRuns runs) {
        this.runs = runs;
        this.sealTrail = sealTrail;
        this.gate = gate;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Sealed> seal() {
        return runs.watched(Job.TRAIL_SEAL, gate.unlessHeld(Mono.defer(sealTrail::seal)))
                .transform(job -> LaterAgain.orSay("new events could not be sealed", job));
    }
}
