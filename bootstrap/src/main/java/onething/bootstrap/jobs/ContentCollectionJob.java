package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.sweep.CollectContents;
import onething.application.port.in.sweep.CollectContents.Collected;
import onething.domain.status.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Deletes every hour drafts that have not changed for long, and files that no material refers to any more.
@Component
class ContentCollectionJob {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCollectionJob.class);

    private final CollectContents collectContents;
    private final OutgoingGate gate;
    private final JobRuns runs;

    ContentCollectionJob(CollectContents collectContents, OutgoingGate gate, JobRuns runs) {
        this.runs = runs;
        this.collectContents = collectContents;
        this.gate = gate;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Collected> collect() {
        return runs.watched(Job.CONTENT_COLLECTION, gate.unlessHeld(Mono.defer(collectContents::collect)))
                .doOnNext(done -> LOG.info(
                        "deleted {} drafts, {} contents and {} incomplete files that nobody needs any more",
                        done.drafts(),
                        done.contents(),
                        done.abandoned()))
                .transform(job -> LaterAgain.orSay("files could not be cleared away", job));
    }
}
