package onething.bootstrap;

import java.util.concurrent.TimeUnit;
import onething.application.port.in.calendar.RecountClocks;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/// Looks every second whether something is to be counted again because of a holiday notice, here or begun by a node that
/// has died. A round that fails is logged and tried again with the next.
@Configuration
class Recounting {

    /// How many parts are counted at a time: some of the processors are the database's, and so are most connections
    /// whoever is being served.
    static final int LANES = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private final RecountClocks recountClocks;

    Recounting(RecountClocks recountClocks) {
        this.recountClocks = recountClocks;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    Mono<Long> recount() {
        return recountClocks.recount();
    }
}
