package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.retention.CompileDestructionList;
import onething.application.port.in.retention.DestroyFiles;
import onething.application.port.in.retention.DestroyFiles.Destroyed;
import onething.domain.status.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Every hour destroys the case files on lists that two administrators have approved. Then it writes the next list,
/// of the files whose retention period is over.
@Component
class RetentionJob {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

    private final DestroyFiles destroyFiles;
    private final CompileDestructionList compileList;
    private final OutgoingGate gate;
    private final JobRuns runs;

    RetentionJob(DestroyFiles destroyFiles, CompileDestructionList compileList, OutgoingGate gate, JobRuns runs) {
        this.destroyFiles = destroyFiles;
        this.compileList = compileList;
        this.gate = gate;
        this.runs = runs;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    Mono<Integer> retain() {
        var work = Mono.defer(destroyFiles::destroy)
                .doOnNext(RetentionJob::log)
                .then(Mono.defer(compileList::compile))
                .doOnNext(RetentionJob::log);
        return runs.watched(Job.RETENTION, gate.unlessHeld(work))
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

    private static void log(int listed) {
        if (listed > 0) {
            LOG.info("a destruction list of {} files waits for two administrators", listed);
        }
    }
}
