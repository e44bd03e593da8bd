package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.encryption.Reencrypt;
import onething.domain.status.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Re-encrypts every hour what older keys of the ring encrypted. Once it logs nothing for an hour, those
/// keys can be removed.
@Component
class ReencryptionJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReencryptionJob.class);

    private final Reencrypt reencrypt;
    private final JobRuns runs;

    ReencryptionJob(Reencrypt reencrypt, JobRuns runs) {
        this.runs = runs;
        this.reencrypt = reencrypt;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Long> reencrypt() {
        return LaterAgain.orSay(
                        "what older keys sealed could not be sealed again",
                        runs.watched(Job.REENCRYPTION, reencrypt.reencrypt()))
                .doOnNext(again -> {
                    if (again > 0) {
                        LOG.info("{} values and contents were sealed or marked again with the current keys", again);
                    }
                });
    }
}
