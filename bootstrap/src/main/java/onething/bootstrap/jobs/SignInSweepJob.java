package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.signin.SweepSignIns;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Deletes expired data of signing in every hour.
@Component
class SignInSweepJob {

    private final SweepSignIns sweepSignIns;
    private final JobRuns runs;

    SignInSweepJob(SweepSignIns sweepSignIns, JobRuns runs) {
        this.runs = runs;
        this.sweepSignIns = sweepSignIns;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Long> sweep() {
        return runs.watched(Job.SIGN_IN_SWEEP, sweepSignIns.sweep())
                .transform(job -> LaterAgain.orSay("what signing in left behind could not be cleared away", job));
    }
}
