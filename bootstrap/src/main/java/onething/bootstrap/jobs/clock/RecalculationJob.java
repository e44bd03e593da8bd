package onething.bootstrap.jobs.clock;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.calendar.RecalculateClocks;
import onething.bootstrap.jobs.JobRuns;
import onething.bootstrap.jobs.LaterAgain;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Checks every second whether a holiday notice requires a recalculation, including one that a crashed node
/// began.
@Component
public class RecalculationJob {

    /// How many parts are recalculated at a time; the database spends as much time on each of them as this
    /// node does. One more than there are processors, because one waits for the disk or the other side.
    public static final int LANES = Math.clamp(Runtime.getRuntime().availableProcessors() + 1, 1, 4);

    private final RecalculateClocks recalculateClocks;
    private final JobRuns runs;

    RecalculationJob(RecalculateClocks recalculateClocks, JobRuns runs) {
        this.runs = runs;
        this.recalculateClocks = recalculateClocks;
    }

    /// A failed part is tried again later, with growing pauses.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Long> recalculate() {
        return LaterAgain.nextRunOrSay(
                "clocks could not be counted again", runs.watched(Job.RECALCULATION, recalculateClocks.recalculate()));
    }
}
