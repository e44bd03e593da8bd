package onething.bootstrap.jobs;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.calendar.RecalculateClocks;
import onething.bootstrap.LaterAgain;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/// Looks every second whether something is to be counted again because of a holiday notice, be it begun
/// here or by a
/// node that has died.
@Configuration
public class RecalculationJob {

    /// How many parts are counted at a time; the database works on each of them as long as this node does.
    public static final int LANES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final RecalculateClocks recountClocks;

    RecalculationJob(RecalculateClocks recountClocks) {
        this.recountClocks = recountClocks;
    }

    /// What failed is tried again later, ever more rarely.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Long> recount() {
        return LaterAgain.orSay("clocks could not be counted again", recountClocks.recount());
    }
}
