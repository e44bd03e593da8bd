package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.signin.SweepSignIns;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/// Deletes expired data of signing in every hour.
@Configuration(proxyBeanMethods = false)
class SignInSweepJob {

    private final SweepSignIns sweepSignIns;

    SignInSweepJob(SweepSignIns sweepSignIns) {
        this.sweepSignIns = sweepSignIns;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Long> sweep() {
        return sweepSignIns
                .sweep()
                .transform(job -> LaterAgain.orSay("what signing in left behind could not be cleared away", job));
    }
}
