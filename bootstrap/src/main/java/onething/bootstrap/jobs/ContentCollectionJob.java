package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.retention.CompileDestructionList;
import onething.application.port.in.retention.DestroyFiles;
import onething.application.port.in.retention.DestroyFiles.Destroyed;
import onething.application.port.in.sweep.CollectContents;
import onething.application.port.in.sweep.CollectContents.Collected;
import onething.domain.status.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Deletes every hour drafts that have not changed for long, and files that no material refers to any more. Beside
/// it, destroys the case files on lists that two administrators have approved, and then writes the next list of
/// those whose retention period is over.
@Component
class ContentCollectionJob {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCollectionJob.class);

    private final CollectContents collectContents;
    private final DestroyFiles destroyFiles;
    private final CompileDestructionList compileList;
    private final OutgoingGate gate;

    private final JobRuns runs;

    ContentCollectionJob(
            CollectContents collectContents,
            DestroyFiles destroyFiles,
            CompileDestructionList compileList,
            OutgoingGate gate,
            JobRuns runs) {
        this.destroyFiles = destroyFiles;
        this.compileList = compileList;
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

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Integer> retain() {
        return runs.watched(
                        Job.RETENTION,
                        gate.unlessHeld(Mono.defer(destroyFiles::destroy)
                                .doOnNext(ContentCollectionJob::log)
                                .then(Mono.defer(compileList::compile))))
                .doOnNext(listed -> {
                    if (listed > 0) {
                        LOG.info("a destruction list of {} files waits for two administrators", listed);
                    }
                })
                .transform(job -> LaterAgain.orSay("files whose retention is over could not be looked for", job));
    }

    private static void log(Destroyed done) {
        if (!done.equals(Destroyed.NOTHING)) {
            LOG.info(
                    "destroyed the files of {} bundles and spared {}, by an approved list",
                    done.destroyed(),
                    done.spared());
        }
    }
}
