package onething.application.port.out.status;

import onething.domain.status.JobRun;
import reactor.core.publisher.Flux;

/// How the jobs of this node did.
@FunctionalInterface
public interface JobHistory {

    /// Every job, in the order of the constants.
    Flux<JobRun> runs();
}
