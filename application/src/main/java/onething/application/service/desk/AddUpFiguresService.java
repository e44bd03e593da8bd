package onething.application.service.desk;

import java.time.Clock;
import java.time.Duration;
import onething.application.port.in.desk.AddUpFigures;
import onething.application.port.out.matter.DeskFigures;
import reactor.core.publisher.Mono;

public final class AddUpFiguresService implements AddUpFigures {

    /// Clocks of nodes differ, and a read may take a while. No one asks for the figures of the day before
    /// yesterday.
    private static final Duration PASSED = Duration.ofDays(1);

    private final DeskFigures figures;
    private final Clock clock;

    public AddUpFiguresService(DeskFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Mono<Void> addUp() {
        return Mono.defer(() -> figures.addUp(clock.instant().minus(PASSED)));
    }
}
