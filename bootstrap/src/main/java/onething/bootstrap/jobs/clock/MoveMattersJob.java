package onething.bootstrap.jobs.clock;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.sweep.MoveMatters;
import onething.application.port.in.sweep.MoveMatters.Moved;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.LaterAgain;
import onething.domain.status.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Moves running matters to a new version of their guide, soon after it is in force.
@Component
class MoveMattersJob {

    private static final Logger LOG = LoggerFactory.getLogger(MoveMattersJob.class);

    private final MoveMatters moveMatters;
    private final JobRuns runs;

    MoveMattersJob(MoveMatters moveMatters, JobRuns runs) {
        this.runs = runs;
        this.moveMatters = moveMatters;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    Mono<Moved> move() {
        return runs.watched(Job.MOVE_MATTERS, moveMatters.move())
                .doOnNext(MoveMattersJob::report)
                .transform(job -> LaterAgain.orSay("running matters could not be moved to a new guide", job));
    }

    private static void report(Moved moved) {
        if (moved.moved() > 0) {
            LOG.info("{} running matters follow a new version of their guide", moved.moved());
        }
        moved.faults()
                .forEach(fault -> LOG.warn(
                        "matter {} could not be moved to a new version of its guide: {}",
                        fault.matter().value(),
                        fault.what()));
    }
}
