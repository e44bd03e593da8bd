package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.sealing.Reencrypt.Resealed;
import onething.application.port.in.sealing.Reencrypt;
import onething.bootstrap.LaterAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Seals again every hour what older keys sealed, while there are any on the ring. The hour in which it
/// says nothing
/// more, they can be taken away.
@Component
class ReencryptionJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReencryptionJob.class);

    private final Reencrypt reseal;

    ReencryptionJob(Reencrypt reseal) {
        this.reseal = reseal;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Resealed> reseal() {
        return LaterAgain.orSay("what older keys sealed could not be sealed again", reseal.reseal())
                .doOnNext(done -> {
                    if (done.again() > 0) {
                        LOG.info(
                                "{} values and contents were sealed or marked again with the current keys",
                                done.again());
                    }
                    if (done.bound() > 0) {
                        LOG.info(
                                "{} accounts have not been signed in to by password for so long that they need the older index keys",
                                done.bound());
                    }
                });
    }
}
