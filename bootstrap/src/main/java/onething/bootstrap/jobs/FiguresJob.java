package onething.bootstrap.jobs;

import onething.domain.status.Job;
import onething.bootstrap.metrics.ReadFigures;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads the figures that a scrape shows, so that no scrape asks the database.
@Component
class FiguresJob {

    private final ReadFigures readFigures;
    private final JobRuns runs;

    FiguresJob(ReadFigures readFigures, JobRuns runs) {
        this.readFigures = readFigures;
        this.runs = runs;
    }

    @Scheduled(fixedDelayString = "${onething.figures.interval:1m}")
    Mono<Void> read() {
        return LaterAgain.nextRunOrSay("the figures could not be read", runs.watched(Job.FIGURES, readFigures.read()));
    }
}
