package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.desk.AddUpFigures;
import onething.bootstrap.metrics.ReadFigures;
import onething.domain.status.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Keeps the figures short that are read often.
@Component
class FiguresJob {

    private final ReadFigures readFigures;
    private final AddUpFigures addUpFigures;
    private final JobRuns runs;

    FiguresJob(ReadFigures readFigures, AddUpFigures addUpFigures, JobRuns runs) {
        this.readFigures = readFigures;
        this.addUpFigures = addUpFigures;
        this.runs = runs;
    }

    /// Reads the figures that a scrape shows, so that no scrape asks the database.
    @Scheduled(fixedDelayString = "${onething.figures.interval:1m}")
    Mono<Void> read() {
        return LaterAgain.nextRunOrSay("the figures could not be read", runs.watched(Job.FIGURES, readFigures.read()));
    }

    /// Adds up the changes of the desk's figures. They are right in between, too: a read adds what was not added up
    /// yet.
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    Mono<Void> addUp() {
        return LaterAgain.nextRunOrSay(
                "the desk's figures could not be added up", runs.watched(Job.DESK_FIGURES, addUpFigures.addUp()));
    }
}
