package onething.application.service.amendment;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.ScheduleAmendment;
import onething.application.port.out.amendment.Amendments;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import reactor.core.publisher.Mono;

/// See [ScheduleAmendment].
public final class ScheduleAmendmentService implements ScheduleAmendment {

    private final AmendmentsInHand inHand;
    private final Amendments amendments;
    private final Clock clock;

    public ScheduleAmendmentService(AmendmentsInHand inHand, Amendments amendments, Clock clock) {
        this.inHand = inHand;
        this.amendments = amendments;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Amendment>> schedule(Command command) {
        var by = command.who().id();
        return inHand.get(command.who(), command.amendment(), command.version())
                .map(found -> found.map(amendment -> amendment.schedule(command.inForce(), by)))
                .flatMap(changed -> amendments.save(changed, new Mark(by, clock.instant())));
    }
}
