package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.token.RotateKeys;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rotates the signing keys at the start and every hour after.
@Component
class KeyRotationJob {

    private final RotateKeys rotateKeys;
    private final JobRuns runs;

    KeyRotationJob(RotateKeys rotateKeys, JobRuns runs) {
        this.runs = runs;
        this.rotateKeys = rotateKeys;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Void> rotate() {
        return runs.watched(Job.KEY_ROTATION, rotateKeys.rotate())
                .transform(job -> LaterAgain.orSay("the signing keys could not be seen to", job));
    }
}
