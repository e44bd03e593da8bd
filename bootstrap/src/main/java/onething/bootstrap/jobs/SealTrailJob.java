package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.transparency.SealTrail;
import onething.application.port.in.transparency.SealTrail.Sealed;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Seals every minute what happened since. A paper's promise leaves a day for it.
@Component
class SealTrailJob {

    private final SealTrail sealTrail;

    SealTrailJob(SealTrail sealTrail) {
        this.sealTrail = sealTrail;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Sealed> seal() {
        return sealTrail.seal().transform(job -> LaterAgain.orSay("new events could not be sealed", job));
    }
}
